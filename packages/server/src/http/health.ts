import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';

export interface Versions {
  readonly software: string;
  readonly knowledge: string;
}

/** /healthz: the process answers. /readyz: it also has the app to serve; 503 when the build is missing. */
export function health(app: FastifyInstance, webRoot: string, versions: Versions): void {
  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const ready = await access(join(webRoot, 'index.html')).then(
      () => true,
      () => false,
    );
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'the web app is not built', ...versions });
  });
}
