import { bodyOf, headerOf, type Official } from './package.ts';

export const discordInteractions: Official = {
  name: 'discord-interactions',
  provider: 'discord',
  verify: async (request, key) => {
    const { verifyKey } = await import('discord-interactions');
    const signature = headerOf(request, 'x-signature-ed25519');
    return verifyKey(bodyOf(request), signature, headerOf(request, 'x-signature-timestamp'), key);
  },
};
