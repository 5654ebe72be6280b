// Appends one event after the other to streams of emmett's event store, with as many clients for as long as each line of
// the standard input says ("command 8 4000": how, clients, milliseconds), and answers each line with how many and in how
// many seconds. "command" lets emmett's command handler read the stream, decide and append; "append" only appends.
import readline from 'node:readline';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { CommandHandler } from '@event-driven-io/emmett';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';

const STREAMS = 12_000;
const [connectionString] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString, max: 32 }); // its own would have ten connections
const store = getPostgreSQLEventStore(connectionString, { connectionOptions: { pool } });
await store.schema.migrate();

const streams = Array.from({ length: STREAMS }, () => `task-${randomUUID()}`);
let turn = 0;

const renamed = (title) => ({
  type: 'task.renamed',
  data: { task_id: randomUUID(), board_id: randomUUID(), title },
  metadata: {
    organization_id: randomUUID(), actor_type: 'SYSTEM', actor_id: 'benchmark',
    correlation_id: randomUUID(), causation_id: randomUUID(), channel: 'rule',
  },
});

const handle = CommandHandler({
  initialState: () => ({ title: 'A task' }),
  evolve: (task, event) => ({ ...task, title: event.data.title }),
});

const ways = {
  command: (stream, title) => handle(store, stream, (task) => (task.title === title ? [] : [renamed(title)])),
  append: (stream, title) => store.appendToStream(stream, [renamed(title)]),
};

async function client(way, end) {
  let appended = 0;
  for (; performance.now() < end; appended++) {
    turn++;
    await way(streams[turn % STREAMS], `Said for the ${turn}th time`);
  }
  return appended;
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  const [way, ...numbers] = line.split(' ');
  const [clients, millis] = numbers.map(Number);
  const began = performance.now();
  const appended = await Promise.all(Array.from({ length: clients }, () => client(ways[way], began + millis)));
  const seconds = (performance.now() - began) / 1000;
  console.log(`${appended.reduce((sum, each) => sum + each, 0)} ${seconds}`);
}
await pool.end();
