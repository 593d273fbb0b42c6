import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Files whose name changes with their content may be kept for a year; everything else is asked for again. */
const KEEP = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

/**
 * Whether an address is a page of the app, drawn by the browser: asked for as a page, with no file
 * ending, and not below a folder of files.
 */
function isPage(request: FastifyRequest): boolean {
  const path = request.url.split('?', 1)[0] ?? '/';
  const asksForPage = request.headers.accept?.includes('text/html') === true;
  return asksForPage && !/^\/(assets|api)(\/|$)/.test(path) && !/\.[^/]*$/.test(path);
}

function notFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (isPage(request)) return reply.sendFile('index.html');
  return reply.code(404).type('text/plain; charset=utf-8').send('Not found.\n');
}

/** The built web app from one folder, compressed where the build left a compressed copy. */
export async function pages(app: FastifyInstance, webRoot: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: webRoot,
    preCompressed: true,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', /[\\/]assets[\\/]/.test(path) ? KEEP : ASK_AGAIN);
    },
  });
  app.setNotFoundHandler(notFound);
}
