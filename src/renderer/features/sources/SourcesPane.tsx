import './sources.css';
import type { ReactNode } from 'react';
import type { VerdictCount } from '../../../shared/ipc.ts';
import type { ProviderInfo, SourceInfo } from '../../../shared/provider.ts';
import { formatCount } from '../../lib/plural.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import {
  CheckIcon,
  CrossIcon,
  DashIcon,
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

type Counts = { readonly good: number; readonly bad: number; readonly unchecked: number };

const countsOf = (counts: readonly VerdictCount[], sourceId: number | null): Counts => {
  let [good, bad, unchecked] = [0, 0, 0];
  for (const entry of counts) {
    if (sourceId !== null && entry.sourceId !== sourceId) continue;
    if (entry.verdict === 'valid') good += entry.count;
    else if (entry.verdict === 'unchecked') unchecked += entry.count;
    else bad += entry.count;
  }
  return { good, bad, unchecked };
};

export function SourcesPane(props: SourcesPaneProps) {
  const { sources, providers, counts, selectedId, onSelect, onAdd, onAction, footer } = props;
  const nameOf = (id: string): string =>
    providers.find((provider) => provider.id === id)?.name ?? 'Unknown provider';
  return (
    <nav className="sources" aria-label="Sources">
      <header className="sources__head">
        <h2>Sources</h2>
        <IconButton label="Add a source" icon={<PlusIcon />} onClick={onAdd} />
      </header>
      <ul className="sources__list">
        <li>
          <button
            type="button"
            className="source"
            aria-current={selectedId === null}
            onClick={() => onSelect(null)}
          >
            <span className="source__icon">
              <PulseIcon />
            </span>
            <span className="source__words">
              <span className="source__name">All sources</span>
              <CountsLine counts={countsOf(counts, null)} />
            </span>
          </button>
        </li>
        {sources.map((source) => (
          <li key={source.id} className="sources__item">
            <button
              type="button"
              className="source"
              aria-current={source.id === selectedId}
              onClick={() => onSelect(source.id)}
            >
              <Monogram name={nameOf(source.provider)} />
              <span className="source__words">
                <span className="source__name" title={source.name}>
                  {source.name}
                </span>
                {hasChangedUrl(source) && (
                  <span
                    className="source__changed"
                    title="The provider has a URL that is not right any more"
                  >
                    <WarningIcon size={12} />
                    URL changed
                  </span>
                )}
                <span className="source__line">
                  <span className="source__provider">{nameOf(source.provider)}</span>
                  <CountsLine counts={countsOf(counts, source.id)} />
                </span>
              </span>
            </button>
            <Menu
              label={`${source.name}: actions`}
              groups={[
                {
                  items: [
                    {
                      id: 'rename',
                      label: 'Rename…',
                      icon: <PencilIcon />,
                      onSelect: () => onAction('rename', source),
                    },
                    {
                      id: 'import',
                      label: 'Import requests…',
                      icon: <ImportIcon />,
                      onSelect: () => onAction('import', source),
                    },
                    {
                      id: 'remove',
                      label: 'Remove…',
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
                  label={`Actions for ${source.name}`}
                  icon={<MoreIcon />}
                />
              )}
            />
          </li>
        ))}
      </ul>
      {sources.length === 0 && (
        <div className="sources__none">
          <p className="soft">No source yet.</p>
          <Button isSmall icon={<PlusIcon size={14} />} onClick={onAdd}>
            Add a source
          </Button>
        </div>
      )}
      {footer}
    </nav>
  );
}

/** How many were good, not good, not checked; only what is not zero. */
function CountsLine({ counts }: { readonly counts: Counts }) {
  const { good, bad, unchecked } = counts;
  if (good + bad + unchecked === 0) return null;
  return (
    <span className="source__counts">
      {good > 0 && (
        <span className="count verdict--verified" title={`${formatCount(good)} verified`}>
          <CheckIcon size={12} />
          {formatCount(good)}
          <span className="visually-hidden"> verified</span>
        </span>
      )}
      {bad > 0 && (
        <span
          className="count verdict--invalid"
          title={`${formatCount(bad)} invalid or not checkable`}
        >
          <CrossIcon size={12} />
          {formatCount(bad)}
          <span className="visually-hidden"> invalid or not checkable</span>
        </span>
      )}
      {unchecked > 0 && (
        <span className="count verdict--unchecked" title={`${formatCount(unchecked)} not checked`}>
          <DashIcon size={12} />
          {formatCount(unchecked)}
          <span className="visually-hidden"> not checked</span>
        </span>
      )}
    </span>
  );
}
