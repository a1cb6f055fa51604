/** Told what address a visitor wanted to open. */
export const LINK_EVENT = 'docent-kiosk-link';

/**
 * No way out of the kiosk, and nothing taken along: links become events (shown as codes), and there is no context menu,
 * no dragging, no dropping, no clipboard that outlives the visitor, no new window.
 */
export function lockDown(): void {
  const catchLink = (event: MouseEvent): void => {
    const link = event.composedPath().find((node) => node instanceof Element && node.matches('a[href]'));
    if (!link || (link as Element).hasAttribute('data-staff')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.type === 'click')
      window.dispatchEvent(new CustomEvent(LINK_EVENT, { detail: (link as HTMLAnchorElement).href }));
  };
  document.addEventListener('click', catchLink, { capture: true });
  document.addEventListener('auxclick', catchLink, { capture: true });
  for (const name of ['contextmenu', 'dragstart', 'dragover', 'drop', 'copy', 'cut', 'gesturestart'])
    document.addEventListener(name, (event) => event.preventDefault(), { capture: true });
  document.addEventListener('submit', (event) => event.preventDefault());
  window.open = () => null;
  window.print = () => undefined;
  // What is not there cannot be asked for: nothing is copied, shared with other programs, or asks for a permission.
  for (const name of ['clipboard', 'share', 'geolocation']) Reflect.deleteProperty(Navigator.prototype, name);
}
