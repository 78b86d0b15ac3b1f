/*
 * Copyright 2026 The Helpdesk for Backstage Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

/* An address whose server may change, as behind a load balancer or a pooler. */
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/**
 * Listens on a port and passes on what comes to a port behind it.
 *
 * @returns the port, a function that cuts all connections and leads those to come
 * to another port, and one that closes it
 */
export async function openRelay(target) {
  let current = target;
  const sockets = new Set();
  const keep = socket => {
    sockets.add(socket);
    socket.on('error', () => {}); // it closes as well
    socket.on('close', () => sockets.delete(socket));
    return socket;
  };
  const server = createServer(client => {
    const behind = keep(connect(current, '127.0.0.1'));
    keep(client).pipe(behind).pipe(client);
    client.on('close', () => behind.destroy());
    behind.on('close', () => client.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => sockets.forEach(socket => socket.destroy());
  return {
    port: server.address().port,
    leadTo: other => {
      current = other;
      cut();
    },
    close: () => {
      server.close();
      cut();
    },
  };
}
