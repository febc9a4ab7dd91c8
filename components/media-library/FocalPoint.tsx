'use client';

import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { pictureUrl } from '#features/media/address.ts';
import type { Picture } from '#features/media/select.ts';

type Point = { x: number; y: number };
type Props = { picture: Picture; errors: Record<string, string> | undefined };

const STEPS: Readonly<Record<string, [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const within = (part: number) => Math.min(100, Math.max(0, Math.round(part)));

/** The picture, and the point that stays to be seen where it is cut: set by a press on it, by the arrow keys, or as numbers. */
export function FocalPoint({ picture, errors }: Props) {
  const [point, setPoint] = useState<Point>({ x: picture.focalX, y: picture.focalY });
  const mark = useRef<HTMLSpanElement>(null);
  const crops = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // By script: the page's policy allows no style in its markup.
    Object.assign(mark.current?.style ?? {}, { left: `${point.x}%`, top: `${point.y}%` });
    for (const crop of crops.current?.querySelectorAll('img') ?? []) crop.style.objectPosition = `${point.x}% ${point.y}%`;
  }, [point]);

  const press = ({ detail, clientX, clientY, currentTarget }: MouseEvent<HTMLButtonElement>) => {
    if (detail === 0) return; // the keyboard's press has no place
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    setPoint({ x: within(((clientX - left) / width) * 100), y: within(((clientY - top) / height) * 100) });
  };
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const by = event.shiftKey ? 10 : 1;
    setPoint(({ x, y }) => ({ x: within(x + step[0] * by), y: within(y + step[1] * by) }));
  };
  const src = pictureUrl(picture);
  return (
    <div className="focal">
      <button type="button" className="focal-picture" aria-label={`Focal point: ${point.x} % across, ${point.y} % down. Press where it should be, or use the arrow keys.`} onClick={press} onKeyDown={move}>
        <img className="media-large" src={src} alt="" width={picture.width ?? undefined} height={picture.height ?? undefined} />
        <span className="focal-mark" ref={mark} />
      </button>
      <div className="focal-side">
        <NumberField name="focalX" label="Across, %" value={point.x} error={errors?.focalX} change={(x) => setPoint((now) => ({ ...now, x }))} />
        <NumberField name="focalY" label="Down, %" value={point.y} error={errors?.focalY} change={(y) => setPoint((now) => ({ ...now, y }))} />
        <div className="focal-crops" ref={crops} aria-hidden="true">
          <img className="focal-wide" src={src} alt="" />
          <img className="focal-square" src={src} alt="" />
        </div>
      </div>
      <p className="form-hint">The focal point stays to be seen where the picture is cut to another shape, as in lists.</p>
    </div>
  );
}

type NumberProps = { name: string; label: string; value: number; error: string | undefined; change: (value: number) => void };

function NumberField({ name, label, value, error, change }: NumberProps) {
  return (
    <div className="field">
      <label htmlFor={`field-${name}`}>{label}</label>
      <input className="input" id={`field-${name}`} name={name} type="number" min={0} max={100} required value={value} onChange={({ currentTarget }) => change(within(currentTarget.valueAsNumber || 0))} aria-invalid={error ? true : undefined} />
      {error && <p className="form-error">This {error}.</p>}
    </div>
  );
}
