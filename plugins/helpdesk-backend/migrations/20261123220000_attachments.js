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

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('attachments', table => {
    table.comment('Files that came with messages');
    table.uuid('id').primary().comment('Random, so that it cannot be guessed');
    table
      .bigInteger('ticket_id')
      .notNullable()
      .references('id')
      .inTable('tickets')
      .onDelete('CASCADE');
    table
      .uuid('message_id')
      .comment('The message it belongs to; none until that is sent');
    table
      .text('uploader')
      .notNullable()
      .comment('Who alone sees it until then');
    table.text('file_name').notNullable().comment('As sent; data, not a path');
    table.text('content_type').notNullable().comment('Told from the content');
    table.integer('size').notNullable().comment('Bytes');
    table
      .timestamp('created_at', { useTz: true, precision: 3 })
      .notNullable()
      .comment('When it was uploaded');
    table.index(['message_id'], 'attachments_message');
  });
  await knex.raw(
    'create index attachments_unsent on attachments (ticket_id, uploader, created_at) where message_id is null',
  );
  await knex.schema.createTable('attachment_contents', table => {
    table.comment('The bytes of files, apart so that lists never read them');
    table
      .uuid('attachment_id')
      .primary()
      .references('id')
      .inTable('attachments')
      .onDelete('CASCADE');
    table.binary('content').notNullable().comment('The bytes as sent');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('attachment_contents');
  await knex.schema.dropTable('attachments');
};
