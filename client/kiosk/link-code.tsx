import { Dialog } from './dialog.js';
import { QrCode } from './qr-code.js';
import { useTexts } from './texts.js';

/** Where a link leads, for the visitor's own phone; undefined where no phone could open it. */
export function LinkCode({ address, onClose }: { address: string | undefined; onClose: () => void }) {
  const texts = useTexts();
  return (
    <Dialog title={texts.linkTitle} onClose={onClose}>
      <p>{address ? texts.linkText : texts.linkNowhere}</p>
      {address && (
        <>
          <QrCode text={address} label={texts.linkTitle} />
          <p className="address">{decoded(address)}</p>
        </>
      )}
      <div className="dialog-actions">
        <button type="button" className="primary" data-first onClick={onClose}>
          {texts.close}
        </button>
      </div>
    </Dialog>
  );
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
