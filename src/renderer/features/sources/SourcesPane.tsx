import './sources.css';
import type { ReactNode } from 'react';
import type { VerdictCount } from '../../../shared/ipc.ts';
import type { ProviderInfo, SourceInfo } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import { shortNameOf } from '../../lib/provider-name.ts';
import { totalsOf, unsignedSources } from '../../lib/verdict-counts.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import {
  ImportIcon,
  MoreIcon,
  PencilIcon,
  PlusIcon,
  PulseIcon,
  TrashIcon,
  WarningIcon,
} from '../../ui/icons.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Monogram } from '../../ui/Monogram.tsx';
import { SourceCounts } from './SourceCounts.tsx';
import { hasChangedUrl } from './SourceUrl.tsx';

export type SourceAction = 'rename' | 'import' | 'remove';

type SourcesPaneProps = {
  readonly sources: readonly SourceInfo[];
  readonly providers: readonly ProviderInfo[];
  readonly counts: readonly VerdictCount[];
  /** Null is all sources. */
  readonly selectedId: number | null;
  readonly onSelect: (id: number | null) => void;
  readonly onAdd: () => void;
  readonly onAction: (action: SourceAction, source: SourceInfo) => void;
  readonly footer: ReactNode;
};

export function SourcesPane(props: SourcesPaneProps) {
  const { sources, providers, counts, selectedId, onSelect, onAdd, onAction, footer } = props;
  const unsigned = unsignedSources(sources, providers);
  const providerOf = (source: SourceInfo): ProviderInfo | null =>
    providers.find(({ id }) => id === source.provider) ?? null;
  return (
    <nav className="sources" aria-label={t('Sources')}>
      <header className="sources__head">
        <h2>{t('Sources')}</h2>
        <IconButton
          action="source.add"
          label={t('Add a source')}
          icon={<PlusIcon />}
          onClick={onAdd}
        />
      </header>
      <ul className="sources__list">
        <li>
          <button
            type="button"
            className="source"
            aria-current={selectedId === null}
            title={t('All sources')}
            onClick={() => onSelect(null)}
          >
            <span className="source__icon">
              <PulseIcon />
            </span>
            <span className="source__words">
              <span className="source__name">{t('All sources')}</span>
              <SourceCounts totals={totalsOf(counts, null, unsigned)} />
            </span>
          </button>
        </li>
        {sources.map((source) => (
          <li key={source.id} className="sources__item">
            <button
              type="button"
              className="source"
              aria-current={source.id === selectedId}
              title={source.name}
              onClick={() => onSelect(source.id)}
            >
              <Monogram name={providerOf(source)?.name ?? t('Unknown provider')} />
              <span className="source__words">
                <span className="source__name">{source.name}</span>
                {hasChangedUrl(source) && (
                  <span
                    className="source__changed"
                    title={t('The provider has a URL that is not right any more')}
                  >
                    <WarningIcon size={12} />
                    {t('URL changed')}
                  </span>
                )}
                <span className="source__line">
                  <ProviderLine source={source} provider={providerOf(source)} />
                  <SourceCounts totals={totalsOf(counts, source.id, unsigned)} />
                </span>
              </span>
            </button>
            <Menu
              label={t('{name}: actions', { name: source.name })}
              groups={[
                {
                  items: [
                    {
                      id: 'rename',
                      label: t('Rename…'),
                      icon: <PencilIcon />,
                      onSelect: () => onAction('rename', source),
                    },
                    {
                      id: 'import',
                      label: t('Import requests…'),
                      icon: <ImportIcon />,
                      onSelect: () => onAction('import', source),
                    },
                    {
                      id: 'remove',
                      label: t('Remove…'),
                      icon: <TrashIcon />,
                      isDangerous: true,
                      onSelect: () => onAction('remove', source),
                    },
                  ],
                },
              ]}
              renderTrigger={(trigger) => (
                <IconButton
                  {...trigger}
                  className="source__more"
                  label={t('Actions for {name}', { name: source.name })}
                  icon={<MoreIcon />}
                />
              )}
            />
          </li>
        ))}
      </ul>
      {sources.length === 0 && (
        <div className="sources__none">
          <p className="soft">{t('No source yet.')}</p>
          <Button isSmall icon={<PlusIcon size={14} />} onClick={onAdd}>
            {t('Add a source')}
          </Button>
        </div>
      )}
      {footer}
    </nav>
  );
}

type ProviderLineProps = { readonly source: SourceInfo; readonly provider: ProviderInfo | null };

/** The provider's name, where that of the source does not say it already. */
function ProviderLine({ source, provider }: ProviderLineProps) {
  const short = provider ? shortNameOf(provider) : t('Unknown provider');
  if (source.name === short || source.name === provider?.name) return null;
  return (
    <span className="source__provider" title={provider?.name}>
      {short}
    </span>
  );
}
