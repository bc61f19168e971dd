import type HmacValidator from '@adyen/api-library/lib/src/utils/hmacValidator.js';
import { headerOf, type Official, textOf, withHeaders } from './package.ts';

type Item = Parameters<HmacValidator['validateHMAC']>[0];
type Notifications = { readonly notificationItems: { NotificationRequestItem: Item }[] };

const load = async () => {
  const { default: Validator } = await import('@adyen/api-library/lib/src/utils/hmacValidator.js');
  return new Validator();
};

export const adyen: Official = {
  name: '@adyen/api-library',
  provider: 'adyen',
  verify: async (request, key, { scheme }) => {
    const validator = await load();
    if (scheme === 'platform') {
      const signature = headerOf(request, 'hmacsignature');
      return validator.validateHMACSignature(key, signature, textOf(request));
    }
    const { notificationItems: items } = JSON.parse(textOf(request)) as Notifications;
    return (
      items.length > 0 &&
      items.every(({ NotificationRequestItem: item }) => validator.validateHMAC(item, key))
    );
  },
  sign: async (request, key, { scheme }) => {
    const validator = await load();
    if (scheme === 'platform') {
      return withHeaders(request, { HmacSignature: validator.calculateHmac(textOf(request), key) });
    }
    const notifications = JSON.parse(textOf(request)) as Notifications;
    for (const { NotificationRequestItem: item } of notifications.notificationItems) {
      const hmacSignature = validator.calculateHmac(item, key);
      item.additionalData = { ...item.additionalData, hmacSignature };
    }
    return { ...request, body: Buffer.from(JSON.stringify(notifications)) };
  },
};
