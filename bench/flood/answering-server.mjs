// A server that does nothing but answer: a flood on it costs the machine what the flooding clients themselves cost.
import { createServer } from 'node:http';
import { setPriority } from 'node:os';

setPriority(5);
const server = createServer((request, response) => {
  request.resume();
  request.once('end', () => response.writeHead(429, { 'content-type': 'application/json' }).end('{}'));
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
