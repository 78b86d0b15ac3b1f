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

import { isError } from '@backstage/errors';
import { ErrorRequestHandler } from 'express';
import { AlreadyDoneError } from '../../../application/errors/AlreadyDoneError';

/**
 * Answers a request that was carried out before as it was answered then, with a
 * receipt instead of what its caller may read no more.
 */
export const answerRepeats: ErrorRequestHandler = (error, req, res, next) => {
  if (isError(error) && error.name === 'AlreadyDoneError') {
    const { receipt, created } = error as unknown as AlreadyDoneError;
    if (created && !receipt.consultation) {
      res.location(`${req.baseUrl}/tickets/${receipt.number}`);
    }
    res.status(created ? 201 : 200).json(receipt);
  } else {
    next(error);
  }
};
