import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const policy = 'Content-Security-Policy';

/**
 * HSTS is sent only when the public address is known to be TLS: it cannot be taken back. A route that answers with a
 * policy of its own (a stranger's file) keeps it.
 */
export function securityHeaders(publicUrl: URL | undefined): MiddlewareHandler {
  const usual = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      // Mantine sets style attributes and inserts <style> elements.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    strictTransportSecurity: publicUrl?.protocol === 'https:' ? 'max-age=15552000' : false,
  });
  return async (c, next) => {
    let own: string | null = null;
    await usual(c, async () => {
      await next();
      own = c.res.headers.get(policy);
    });
    if (own) c.res.headers.set(policy, own);
  };
}
