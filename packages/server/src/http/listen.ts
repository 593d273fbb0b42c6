import type { FastifyInstance } from 'fastify';

const TRIES = 20;
/** Only this machine: Nidation has no log-in, so it opens no door to the network. */
const LOOPBACK = '127.0.0.1';

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');

/**
 * Listens on the wanted port, or on the next free one after it.
 *
 * @param port 0 to 65535; 0 lets the system choose
 * @returns the address as it really is: 'http://127.0.0.1:8788'
 * @throws {Error} when none of 20 ports is free
 */
export async function listenOnFreePort(app: FastifyInstance, port: number): Promise<string> {
  for (let candidate = port; candidate < port + TRIES && candidate <= 65_535; candidate += 1) {
    try {
      return await app.listen({ port: candidate, host: LOOPBACK });
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new Error(`No free port from ${String(port)} to ${String(port + TRIES - 1)}; set PORT to another one.`);
}
