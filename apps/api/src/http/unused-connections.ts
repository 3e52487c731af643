import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

/**
 * Ends connections on which nothing was asked yet when the server closes. Browsers open some in advance, and Node, which ends
 * those that are idle after a request, waits for these until their other end lets go, which may be minutes.
 */
export function endUnusedConnections(server: FastifyInstance): void {
  const unused = new Set<Socket>();
  server.server.on("connection", (socket: Socket) => {
    unused.add(socket);
    socket.once("close", () => unused.delete(socket));
  });
  server.server.on("request", ({ socket }) => unused.delete(socket));
  server.addHook("preClose", async () => {
    for (const socket of unused) socket.destroy();
  });
}
