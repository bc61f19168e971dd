/** The ngrok-compatible edge of the tests, as a process of its own. */
import { startEdge } from '../../test/support/edge/edge.ts';

const edge = await startEdge({ announce: 'address' });
const { publicOrigin, serverAddr, caFile, caPem } = edge;
const line = { type: 'ready', url: publicOrigin, serverAddr, caFile, caPem };
process.stdout.write(`${JSON.stringify(line)}\n`);
process.on('SIGTERM', () => void edge.close().then(() => process.exit(0)));
