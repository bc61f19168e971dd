import { useEffect, useState } from 'react';
import { formatBytes } from '../../lib/bytes.ts';
import { Fact, Facts, Section } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { VisibleText } from '../../ui/VisibleText.tsx';
import type { ByteSource } from './byte-source.ts';
import { fileFormatOf } from './file-format.ts';
import { imageSizeOf } from './image-size.ts';
import { shortened } from './long-text.ts';
import { listZip, type ZipListing } from './zip.ts';

/** A longer name is cut. */
const maxNameChars = 300;

type SummaryCardProps = {
  readonly source: ByteSource;
  readonly head: Uint8Array;
  readonly contentType: string;
};

/** What a body is that is no text. It is described and never drawn, run or unpacked. */
export function SummaryCard({ source, head, contentType }: SummaryCardProps) {
  const format = fileFormatOf(head);
  const size = format?.kind === 'image' ? imageSizeOf(head) : null;
  return (
    <div className="stack">
      <Notice>
        This is not text: <VisibleText text={contentType || 'unknown type'} />,{' '}
        {formatBytes(source.totalBytes)}.
      </Notice>
      <Section title="Summary">
        <Facts>
          <Fact name="By its first bytes">{format?.name ?? 'no format known here'}</Fact>
          <Fact name="Size">
            {formatBytes(source.totalBytes)}{' '}
            <span className="soft">({source.totalBytes.toLocaleString('en')} bytes)</span>
          </Fact>
          {size && (
            <Fact name="Dimensions">
              {size.width.toLocaleString('en')} × {size.height.toLocaleString('en')} pixels
            </Fact>
          )}
        </Facts>
      </Section>
      {format?.name === 'ZIP archive' && <ZipEntries source={source} />}
    </div>
  );
}

function ZipEntries({ source }: { readonly source: ByteSource }) {
  const [listing, setListing] = useState<ZipListing | 'loading' | null>('loading');
  useEffect(() => {
    let isGone = false;
    void listZip(source).then((found) => {
      if (!isGone) setListing(found);
    });
    return () => {
      isGone = true;
    };
  }, [source]);
  if (listing === 'loading') return <p className="soft">Reading the list of entries…</p>;
  if (!listing) return <p className="soft">This archive has no list of entries at its end.</p>;
  const { entries, count } = listing;
  return (
    <Section title={`Entries (${count.toLocaleString('en')})`}>
      {entries.length < count && (
        <p className="soft small">Showing the first {entries.length.toLocaleString('en')}.</p>
      )}
      <table className="headers" aria-label="Entries of the archive">
        <tbody>
          {entries.map((entry, index) => (
            // Names repeat and the order never changes: the position is the key.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              <td>
                <VisibleText text={shortened(entry.name, maxNameChars)} />
                {entry.isEncrypted && <span className="tag">encrypted</span>}
              </td>
              <td>{formatBytes(entry.bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
