import { openWhy, type AnyWhy } from './why.ts';

export function WhyButton({ title, why, main }: { title: string; why: AnyWhy; main?: boolean }) {
  return (
    <button type="button" className={main === true ? '' : 'quiet'} onClick={() => openWhy.set({ title, why })}>
      Why{main === true ? <kbd>w</kbd> : <span className="visually-hidden"> {title}</span>}
    </button>
  );
}
