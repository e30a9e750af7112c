import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { HttpEnv } from './http-env.ts';
import { refuse } from './refuse.ts';

const MiB = 1024 * 1024;

/** Answers 413 before anything is parsed, by Content-Length or by counting a chunked body. */
export function limitBody(maxMiB: number): MiddlewareHandler<HttpEnv> {
  return bodyLimit({
    maxSize: maxMiB * MiB,
    onError: (c) => refuse(c, 413, `The request body is too large. The limit is ${maxMiB} MB.`),
  });
}
