/**
 * The connection. It opens again by itself, goes on behind the last reply that is known, and sends what was not yet
 * acknowledged once more, under the same id, so that nothing is lost or doubled.
 */
import { accessToken, Refused } from './login.js';

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;
const SILENCE = 75_000;

export class Line {
  #socket;
  #pause = FIRST_PAUSE;
  #pending = new Map();
  #heardAt = 0;
  #closed = false;
  #ready = false;

  /** @param listener is told: state, frame, refused; and asked for lastKnown */
  constructor(listener) {
    this.listener = listener;
    this.pulse = setInterval(() => this.#beat(), 25_000);
    this.wake = () => this.#retryNow();
    addEventListener('online', this.wake);
    this.#open();
  }

  async #open() {
    if (this.#closed) return;
    this.listener.state('connecting');
    try {
      const token = await accessToken();
      const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws/h5/chat`);
      this.#socket = socket;
      socket.onopen = () => socket.send(JSON.stringify({
        type: 'auth', payload: { token, last_message_id: this.listener.lastKnown() ?? undefined },
      }));
      socket.onmessage = (message) => this.#hear(JSON.parse(message.data));
      socket.onclose = () => this.#lost(socket);
    } catch (failure) {
      if (failure instanceof Refused) this.listener.refused();
      else this.#later();
    }
  }

  #hear(frame) {
    this.#heardAt = Date.now();
    switch (frame.type) {
      case 'auth_ok':
        this.#ready = true;
        this.#pause = FIRST_PAUSE;
        this.listener.state('online');
        for (const pending of this.#pending.values()) this.#socket.send(pending);
        break;
      case 'auth_error':
        this.close();
        this.listener.refused();
        return;
      case 'chat_ack':
        this.#pending.delete(frame.id);
        break;
      case 'error':
        this.#pending.delete(frame.payload.ref_id);
        break;
    }
    this.listener.frame(frame);
  }

  /** Sends now, or as soon as there is a connection. */
  say(id, agent, content) {
    const frame = JSON.stringify({ type: 'chat', id, payload: { agent_id: agent, content } });
    this.#pending.set(id, frame);
    if (this.#ready) this.#socket.send(frame);
  }

  #beat() {
    if (!this.#ready) return;
    if (Date.now() - this.#heardAt > SILENCE) this.#socket.close();
    else this.#socket.send(JSON.stringify({ type: 'heartbeat', id: String(Date.now()) }));
  }

  #lost(socket) {
    if (socket !== this.#socket) return;
    this.#ready = false;
    this.#socket = undefined;
    if (!this.#closed) this.#later();
  }

  #later() {
    this.listener.state('offline');
    this.timer = setTimeout(() => this.#open(), this.#pause * (1 + Math.random() / 5));
    this.#pause = Math.min(2 * this.#pause, LONGEST_PAUSE);
  }

  #retryNow() {
    if (this.#socket || this.#closed) return;
    clearTimeout(this.timer);
    this.#open();
  }

  close() {
    this.#closed = true;
    clearInterval(this.pulse);
    clearTimeout(this.timer);
    removeEventListener('online', this.wake);
    this.#socket?.close();
  }
}
