import './qr-code.css';
import { encode } from 'uqr';

/** Dark modules as one path: a run of them in a row is one bar. */
const pathOf = (rows: readonly (readonly boolean[])[]): string => {
  const bars: string[] = [];
  rows.forEach((row, y) => {
    let x = 0;
    while (x < row.length) {
      const from = x;
      while (row[x] === true) x++;
      if (x > from) bars.push(`M${from} ${y}h${x - from}v1h-${x - from}z`);
      else x++;
    }
  });
  return bars.join('');
};

/** A URL for a phone's camera. Dark on light in every theme: readers count on it. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  // Four modules of quiet around it, as the standard asks for.
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={pathOf(data)} />
    </svg>
  );
}
