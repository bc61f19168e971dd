/** The little of autocannon that is used here; the package has no types of its own. */
declare module 'autocannon' {
  export type Request = { headers: Record<string, string> };
  export type Options = {
    url: string;
    method: 'POST';
    connections: number;
    duration: number;
    body: Buffer;
    headers: Record<string, string>;
    reconnectRate?: number;
    requests: { setupRequest: (request: Request) => Request }[];
  };
  export type Result = {
    '2xx': number;
    non2xx: number;
    errors: number;
    duration: number;
    latency: { p50: number; p99: number };
  };
  export default function autocannon(options: Options): Promise<Result>;
}
