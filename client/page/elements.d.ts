import type { DocentChatElement } from '../widget/element.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'docent-chat': {
        ref?: React.Ref<DocentChatElement>;
        mode?: string;
        locale?: string;
        theme?: string;
        greeting?: string;
      };
    }
  }
}
