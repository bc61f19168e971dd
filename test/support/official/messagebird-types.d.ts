/** The package describes other parts of itself only. */
declare module 'messagebird/lib/signature.js' {
  type ExpressRequest = {
    readonly headers: Readonly<Record<string, string>>;
    readonly query: Readonly<Record<string, string | string[] | undefined>>;
    readonly body: Buffer;
  };
  const signature: {
    readonly generate: (request: ExpressRequest, signingKey: string) => Buffer;
    readonly validate: (request: ExpressRequest, signingKey: string) => true;
  };
  export default signature;
}

declare module 'messagebird/lib/webhook-signature-jwt.js' {
  import type { KeyObject } from 'node:crypto';
  export const verify: (url: string, body: Buffer, jwt: string, key: KeyObject) => Promise<true>;
}
