/** The endpoints that are online, by id and by domain. Nothing survives a restart: the agent repeats what it needs. */
import { randomBytes } from 'node:crypto';
import { type BindRequest, type Refusal, refusals } from './messages.ts';
import type { Proxied } from './proxied.ts';

export type Endpoint = {
  readonly id: string;
  /** As announced to the agent. */
  readonly url: string;
  readonly domain: string;
  readonly proto: 'http' | 'https';
  readonly forwardsTo: string;
  readonly metadata: string;
  readonly clientId: string;
  readonly proxied: Proxied;
};

export type Owner = { readonly clientId: string; readonly proxied: Proxied };

export type Endpoints = {
  /** Puts an endpoint online, in place of an earlier one with the same id. */
  readonly add: (wanted: BindRequest, owner: Owner) => Endpoint | Refusal;
  readonly remove: (id: string) => void;
  readonly removeOf: (owner: Owner) => void;
  readonly all: () => readonly Endpoint[];
  /** By host name without port; the edge's own address stands for the endpoint added last. */
  readonly find: (host: string) => Endpoint | undefined;
};

export type EndpointsOptions = {
  /** Endpoints that ask for no domain get a random name under it. */
  readonly zone: string;
  readonly urlFor: (domain: string, proto: 'http' | 'https') => string;
  readonly takenDomains: () => readonly string[];
};

const hostName = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;
const ownHosts = ['127.0.0.1', 'localhost'];

export const createEndpoints = ({ zone, urlFor, takenDomains }: EndpointsOptions): Endpoints => {
  const byId = new Map<string, Endpoint>();
  const find = (domain: string): Endpoint | undefined =>
    [...byId.values()].find((endpoint) => endpoint.domain === domain);

  return {
    add: ({ Id, Proto, ForwardsTo, Opts, Extra }, owner) => {
      if (Proto !== 'http' && Proto !== 'https')
        return { text: `This edge has no ${Proto} endpoints.` };
      const asked = (Opts.Domain || Opts.Hostname).toLowerCase();
      const domain = asked || `${randomBytes(6).toString('hex')}.${zone}`;
      const url = urlFor(domain, Proto);
      if (!hostName.test(domain)) return refusals.invalidDomain(asked);
      const holder = find(domain);
      if (takenDomains().includes(domain) || (holder !== undefined && holder.id !== Id))
        return refusals.domainTaken(url);
      const endpoint: Endpoint = {
        id: Id || randomBytes(16).toString('hex'),
        url,
        domain,
        proto: Proto,
        forwardsTo: ForwardsTo,
        metadata: Extra.Metadata,
        clientId: owner.clientId,
        proxied: owner.proxied,
      };
      byId.delete(endpoint.id);
      byId.set(endpoint.id, endpoint);
      return endpoint;
    },
    remove: (id) => {
      byId.delete(id);
    },
    removeOf: ({ proxied }) => {
      for (const endpoint of byId.values())
        if (endpoint.proxied === proxied) byId.delete(endpoint.id);
    },
    all: () => [...byId.values()],
    find: (host) => find(host) ?? (ownHosts.includes(host) ? [...byId.values()].at(-1) : undefined),
  };
};
