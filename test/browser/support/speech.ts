/**
 * A browser that listens and speaks, where the real one has neither microphone nor voice: `hear(text)` says to the
 * page, `spoken` is what the page said, `finishSentence()` ends the sentence that is being said.
 */
export const SPEECH = `(() => {
  let listener, sentence;
  window.hear = (transcript) => listener?.onresult?.({ results: [[{ transcript }]] });
  class Recognition {
    start() { listener = this; }
    stop() { listener = undefined; this.onend?.(); }
    abort() { this.stop(); }
  }
  window.SpeechRecognition = window.webkitSpeechRecognition = Recognition;
  window.spoken = [];
  window.finishSentence = () => { const ended = sentence; sentence = undefined; ended?.onend?.(); };
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  const synthesis = {
    getVoices: () => [{ lang: 'en-GB' }, { lang: 'zh-CN' }],
    speak: (utterance) => { sentence = utterance; spoken.push({ text: utterance.text, lang: utterance.lang }); },
    cancel: () => { const ended = sentence; sentence = undefined; ended?.onerror?.({ error: 'canceled' }); },
    addEventListener() {}, removeEventListener() {},
  };
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true });
})()`;
