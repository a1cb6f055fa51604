import { useAddress } from './use-address.js';

/** Parts of one page, each with an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly { id: string; label: string }[] }) {
  const { query, set } = useAddress();
  const current = query['tab'] ?? tabs[0]?.id;
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab, index) => (
        <button
          key={tab.id}
          type="button"
          aria-current={tab.id === current ? 'page' : undefined}
          onClick={() => set({ tab: index === 0 ? undefined : tab.id })}
        >
          {tab.label}
        </button>
      ))}
    </nav>
  );
}
