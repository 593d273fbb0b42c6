import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { health, type Versions } from './health.ts';
import { SECURITY_HEADERS } from './headers.ts';
import { pages } from './pages.ts';

export interface AppSettings {
  /** Folder of the built web app. */
  readonly webRoot: string;
  readonly versions: Versions;
}

/** An error's own words stay inside: they may repeat what a request carried. */
function refuse({ statusCode = 500 }: { statusCode?: number }, reply: FastifyReply): FastifyReply {
  const words = statusCode < 500 ? 'Bad request.\n' : 'Internal fault.\n';
  return reply.code(statusCode).headers(SECURITY_HEADERS).type('text/plain; charset=utf-8').send(words);
}

/**
 * Hands out the web app, and nothing else. Every answer about a couple is computed in the page, so
 * the server takes no body, keeps nothing and logs nothing: there is no case it could lose.
 */
export async function buildApp({ webRoot, versions }: AppSettings): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    forceCloseConnections: true,
    frameworkErrors: (error, _request, reply) => {
      void refuse(error, reply);
    },
  });
  app.removeAllContentTypeParsers();
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) => refuse(error, reply));
  app.addHook('onRequest', (request, reply, next) => {
    void reply.headers(SECURITY_HEADERS);
    if (request.method === 'GET' || request.method === 'HEAD') next();
    else
      void reply.code(405).header('allow', 'GET, HEAD').type('text/plain; charset=utf-8').send('Only GET and HEAD.\n');
  });
  health(app, webRoot, versions);
  await pages(app, webRoot);
  return app;
}
