import type { AppError } from '../../../shared/errors.ts';
import type { ProviderInfo } from '../../../shared/provider.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Api } from '../../api.ts';
import { shortNameOf } from '../../lib/provider-name.ts';

/**
 * Adds a source and, if wanted, has one good event sent to it.
 * Out: the id of the source. A failed step leaves the source: it can be set up by hand.
 */
export const seeItWork = async (
  api: Api,
  provider: ProviderInfo,
  isTested: boolean,
): Promise<Result<number, AppError>> => {
  const added = await api.call('sources.add', {
    provider: provider.id,
    name: shortNameOf(provider),
  });
  if (!added.ok) return added;
  const { id: sourceId } = added.value;
  if (!isTested) return ok(sourceId);
  if (provider.canGenerateSecret) {
    const generated = await api.call('keys.generate', { sourceId, label: '' });
    if (!generated.ok) return generated;
  }
  const sent = await api.call('simulate.send', { sourceId, variant: 'valid' });
  return sent.ok ? ok(sourceId) : sent;
};
