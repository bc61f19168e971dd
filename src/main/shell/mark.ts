/**
 * The app's sign, two strokes that check each other on a tile, drawn for tray, taskbar and
 * notifications. Drawn rather than kept as files: it is needed in many sizes, with and without a
 * badge, and a picture that is made cannot be missing from a build.
 */
import { encodePng } from './png.ts';

type Point = readonly [x: number, y: number];
type Colour = readonly [red: number, green: number, blue: number];

export type MarkLook = {
  /** A dot at the top right: something was not seen. */
  readonly hasBadge: boolean;
  /** One colour, the strokes cut out: the system gives it the colour of its menu bar. */
  readonly isTemplate: boolean;
};

/** The shapes are those of the window's header, in a square of this side. */
const side = 24;
const tile = { from: 1, to: 23, radius: 6 };
type Stroke = { readonly line: readonly Point[]; readonly opacity: number };
const strokes: readonly Stroke[] = [
  {
    line: [
      [5.5, 12.4],
      [8.9, 15.8],
      [14.9, 8.8],
    ],
    opacity: 0.55,
  },
  {
    line: [
      [11.6, 14.6],
      [12.9, 15.8],
      [18.9, 8.8],
    ],
    opacity: 1,
  },
];
const strokeWidth = 2.6;
const badge = { x: 18, y: 6, radius: 5.5, gap: 1.5 };

const tileColour: Colour = [0x45, 0x49, 0xc9];
const strokeColour: Colour = [0xff, 0xff, 0xff];
const badgeColour: Colour = [0xd9, 0x2b, 0x3a];
const black: Colour = [0, 0, 0];

/** Distances to an edge are negative on its inner side. */
const toCircle = ([x, y]: Point, centreX: number, centreY: number, radius: number): number =>
  Math.hypot(x - centreX, y - centreY) - radius;

const toTile = (point: Point): number => {
  const { from, to, radius } = tile;
  const nearest = (value: number): number => Math.min(Math.max(value, from + radius), to - radius);
  return toCircle(point, nearest(point[0]), nearest(point[1]), radius);
};

const toSegment = ([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number => {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
  const at = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - at * dx, y - ay - at * dy);
};

const toStroke = (point: Point, { line }: Stroke): number => {
  const distances = line.slice(1).map((end, index) => toSegment(point, line[index] ?? end, end));
  return Math.min(...distances) - strokeWidth / 2;
};

const mix = (below: Colour, above: Colour, share: number): Colour => [
  below[0] + (above[0] - below[0]) * share,
  below[1] + (above[1] - below[1]) * share,
  below[2] + (above[2] - below[2]) * share,
];

type Paint = { readonly colour: Colour; readonly opacity: number };

/** In: `inside` tells of a distance how much of the pixel lies within. */
const paintMark = (point: Point, look: MarkLook, inside: (distance: number) => number): Paint => {
  const { hasBadge, isTemplate } = look;
  const shares = strokes.map((stroke) => inside(toStroke(point, stroke)) * stroke.opacity);
  const onStroke = Math.max(...shares);
  const body = inside(toTile(point)) * (isTemplate ? 1 - onStroke : 1);
  const colour = isTemplate ? black : mix(tileColour, strokeColour, onStroke);
  if (!hasBadge) return { colour, opacity: body };
  const toBadge = toCircle(point, badge.x, badge.y, badge.radius);
  const onBadge = inside(toBadge);
  if (onBadge > 0) return { colour: isTemplate ? black : badgeColour, opacity: onBadge };
  return { colour, opacity: body * (1 - inside(toBadge - badge.gap)) };
};

const draw = (
  size: number,
  paint: (point: Point, inside: (distance: number) => number) => Paint,
): Buffer => {
  const pixels = new Uint8Array(size * size * 4);
  const pixel = side / size;
  const inside = (distance: number): number => Math.min(1, Math.max(0, 0.5 - distance / pixel));
  for (let index = 0; index < size * size; index++) {
    const point: Point = [((index % size) + 0.5) * pixel, (Math.floor(index / size) + 0.5) * pixel];
    const { colour, opacity } = paint(point, inside);
    pixels.set([...colour.map(Math.round), Math.round(opacity * 255)], index * 4);
  }
  return encodePng(size, pixels);
};

/** The sign as a PNG. In: `size` of its sides in pixels. */
export const drawMark = (size: number, look: MarkLook): Buffer =>
  draw(size, (point, inside) => paintMark(point, look, inside));

/** A red dot as a PNG, to lie over the app's own picture in a taskbar. */
export const drawDot = (size: number): Buffer =>
  draw(size, (point, inside) => ({
    colour: badgeColour,
    opacity: inside(toCircle(point, side / 2, side / 2, side * 0.4)),
  }));
