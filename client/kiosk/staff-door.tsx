import { useEffect, useRef, useState } from 'react';
import type { KioskPlace, PublicAppearance } from '../../src/protocol/index.js';
import { PinPad } from './pin-pad.js';
import { StaffPanel } from './staff-panel.js';

const HELD = 2_500;
/** Nobody leaves the door open. */
const SHUTS_AFTER = 60_000;

interface StaffDoorProps {
  appearance: PublicAppearance | undefined;
  place: KioskPlace | undefined;
  /** Staff come in: whoever was there before has left. */
  onOpen: () => void;
}

/** A corner that does nothing unless it is held; behind it the PIN, and behind that what staff may do. */
export function StaffDoor({ appearance, place, onOpen }: StaffDoorProps) {
  const [stage, setStage] = useState<'shut' | 'pin' | 'open'>('shut');
  const timer = useRef<number>(undefined);
  const release = (): void => window.clearTimeout(timer.current);
  const hold = (): void => {
    release();
    timer.current = window.setTimeout(() => setStage('pin'), HELD);
  };
  useEffect(() => {
    if (stage === 'shut') return undefined;
    const shut = window.setTimeout(() => setStage('shut'), SHUTS_AFTER);
    return () => window.clearTimeout(shut);
  }, [stage]);
  return (
    <>
      <div
        className="staff-corner"
        aria-hidden="true"
        onPointerDown={hold}
        onPointerUp={release}
        onPointerLeave={release}
        onPointerCancel={release}
      />
      {stage === 'pin' && (
        <PinPad
          hasPin={appearance?.hasStaffPin ?? false}
          onRight={() => {
            onOpen();
            setStage('open');
          }}
          onClose={() => setStage('shut')}
        />
      )}
      {stage === 'open' && <StaffPanel appearance={appearance} place={place} onClose={() => setStage('shut')} />}
    </>
  );
}
