import { createRoute, z } from '@hono/zod-openapi';
import { answer, json, refused, throttled, unknown, unnamed } from './openapi-answers.ts';
import { forgetRequest } from './rights.ts';
import { exportReply, forgetAsked, forgotten, myDataReply } from './rights-replies.ts';

const query = z.object({ session_id: z.string() });

export const rightsRoutes = [
  createRoute({
    method: 'get',
    path: '/sessions/my_data/',
    summary: 'What is stored about the person, and why',
    request: { query },
    responses: { 200: answer('What stands', myDataReply), ...unnamed, ...unknown, ...throttled },
  }),
  createRoute({
    method: 'get',
    path: '/sessions/export/',
    summary: 'Everything that is stored about the person, as a file',
    request: { query },
    responses: { 200: answer('The file', exportReply), ...unnamed, ...unknown, ...throttled },
  }),
  createRoute({
    method: 'post',
    path: '/sessions/forget/',
    summary: 'Erase everything that is stored about the person',
    description:
      'In two steps: without `confirm` nothing is erased, and the answer has the word that, sent along within ten minutes, erases.',
    request: { body: { content: json(forgetRequest) } },
    responses: {
      200: answer('Erased; the session stays, with the receipt as its only message', forgotten),
      202: answer('What would be erased, and the word that does', forgetAsked),
      ...refused,
      ...unknown,
      ...throttled,
    },
  }),
];
