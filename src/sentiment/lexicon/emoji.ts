import { words } from './entry.js';

/** Emoji and emoticons by strength. */
export const EMOJI: readonly (readonly [number, readonly string[]])[] = [
  [2, words('😍 🥰 🤩 ❤ ❤️ 💕 💖 💯 👍 🎉 🏆 🔥 ⭐ 🌟 😻 💗 💓 🥳 💛 💚 💙 💜 🧡 ♥')],
  [1, words('😊 😀 😃 😄 😁 🙂 😋 😂 🤣 👏 🙏 ✨ 🌹 🌸 😎 💪 👌 ☺ 😌 🥹 🤗 💐 :) :-) ;) :d')],
  [-1, words('😕 🙁 ☹ 😟 😞 😔 😒 😓 😥 😣 😖 😫 😩 🤦 🤷 😑 😐 🥲 😬 :( :-( 🥱 😴')],
  [-2, words('😡 😠 🤬 👎 😤 😭 😢 💩 🤮 🤢 💔 😱 👿 🚫')],
];
