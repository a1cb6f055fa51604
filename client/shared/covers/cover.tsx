import { memo, useEffect, useId, useMemo, useState, type ReactNode } from 'react';
import type { CoverSubject, drawCover } from './draw-cover.js';
import type { Paint, Shape } from './drawing.js';

export interface CoverProps extends CoverSubject {
  className?: string;
}

type Draw = typeof drawCover;

/** The motifs come apart from the first load: nobody waits for pictures before they can ask. */
let draw: Draw | undefined;

function useDraw(): Draw | undefined {
  const [loaded, setLoaded] = useState<{ draw: Draw | undefined }>({ draw });
  useEffect(() => {
    if (draw) return;
    void import('./draw-cover.js').then((module) => {
      draw = module.drawCover;
      setLoaded({ draw });
    });
  }, []);
  return loaded.draw;
}

/** A drawn cover. It decorates: what the item is, its title says. */
export const Cover = memo(function Cover({ className, id, kind, motif, year }: CoverProps) {
  const prefix = useId().replaceAll(/\W/g, '');
  const paint = useDraw();
  const drawing = useMemo(
    () => paint && render(paint({ id, kind, motif, year }).shapes, prefix),
    [paint, id, kind, motif, year, prefix],
  );
  return (
    <svg
      className={className}
      viewBox="0 0 400 400"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      {drawing}
    </svg>
  );
});

/** @param prefix makes the ids of washes and clips unique in the document: each shape's is its place in the drawing */
function render(shapes: readonly Shape[], prefix: string): ReactNode[] {
  return shapes.map((shape, index) => renderShape(shape, `${prefix}-${index}`));
}

function renderShape({ d, fill, stroke, width, opacity, clip, transform, children }: Shape, id: string): ReactNode {
  if (children) {
    return (
      <g key={id} transform={transform} opacity={opacity} clipPath={clip && `url(#${id})`}>
        {clip && (
          <clipPath id={id}>
            <path d={clip} />
          </clipPath>
        )}
        {render(children, id)}
      </g>
    );
  }
  const wash = typeof fill === 'object' ? fill : undefined;
  const shape = (
    <path
      key={id}
      d={d}
      fill={wash ? `url(#${id})` : ((fill as string | undefined) ?? 'none')}
      stroke={stroke}
      strokeWidth={stroke ? width : undefined}
      strokeLinecap={stroke ? 'round' : undefined}
      strokeLinejoin={stroke ? 'round' : undefined}
      opacity={opacity}
    />
  );
  return wash ? [<Wash key={`${id}w`} id={id} paint={wash} />, shape] : shape;
}

function Wash({ id, paint }: { id: string; paint: Exclude<Paint, string> }) {
  return (
    <linearGradient id={id} x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stopColor={paint.top} />
      <stop offset="1" stopColor={paint.bottom} stopOpacity={paint.bottomOpacity} />
    </linearGradient>
  );
}
