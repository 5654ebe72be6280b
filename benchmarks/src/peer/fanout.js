// Says each line of the standard input to all who are connected, by the WebSockets that Bun brings along. Its first answer is
// the port on which it listens.
import readline from 'node:readline';

const server = Bun.serve({
  hostname: '127.0.0.1',
  port: 0,
  fetch: (request, serving) => (serving.upgrade(request) ? undefined : new Response('No socket', { status: 400 })),
  websocket: {
    open: (socket) => socket.subscribe('board'),
    message: () => {},
  },
});
console.log(server.port);
for await (const line of readline.createInterface({ input: process.stdin })) server.publish('board', line);
