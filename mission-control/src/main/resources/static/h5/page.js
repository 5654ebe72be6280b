/** What is on the screen: the login, the agents, or the chat with one of them. */
import { current, enter, forget, get, Refused } from './login.js';
import { Line } from './line.js';
import { switchLanguage, translate, word } from './words.js';

const at = (id) => document.getElementById(id);
const LAST = 'h5.last-reply';

let line;
let lineState = 'connecting';
let assignments = [];
let chats = new Map(); // agent → messages in their order
let open; // the agent whose chat is on the screen

function show() {
  translate();
  const login = current();
  at('login').hidden = Boolean(login);
  at('agents').hidden = !login || Boolean(open);
  at('chat').hidden = !login || !open;
  at('leave').hidden = !login;
  at('back').hidden = !open;
  at('language').textContent = word('language');
  at('leave').textContent = word('leave');
  at('line').textContent = login ? word(lineState) : '';
  at('line').dataset.state = lineState;
  at('title').textContent = open ? nameOf(open) : 'OpenClaw';
  if (!login) return;
  showAgents();
  if (open) showMessages();
}

const nameOf = (agent) => assignments.find((one) => one.agent_id === agent)?.agent_name ?? '';

function showAgents() {
  at('nobody').hidden = assignments.length > 0;
  at('agent-list').replaceChildren(...assignments.map((one) => {
    const button = element('button', {}, element('span', { className: one.agent_online ? 'dot online' : 'dot' }), one.agent_name);
    button.onclick = () => openChat(one);
    return element('li', {}, button);
  }));
}

function showMessages() {
  const list = at('messages');
  const messages = chats.get(open) ?? [];
  list.replaceChildren(...messages.map((message) => {
    const row = element('li', { className: `${message.role} ${message.status}` }, message.content);
    if (message.role === 'user') row.append(element('small', {}, statusOf(message)));
    if (message.status === 'failed') {
      const again = element('button', {}, word('retry'));
      again.onclick = () => sayAgain(message);
      row.append(again);
    }
    return row;
  }));
  list.scrollTop = list.scrollHeight;
}

function statusOf(message) {
  if (message.status === 'failed') return word(message.fault) ?? message.fault;
  if (message.status === 'sending') return word(lineState === 'online' ? 'sending' : 'waiting');
  return word('sent');
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter(Boolean));
  return made;
}

/** What was said before this page was opened; what comes in meanwhile is not shown twice. */
async function openChat(assignment) {
  open = assignment.agent_id;
  show();
  if (!assignment.session_id || chats.get(open)?.whole) return;
  const page = await get(`chat/sessions/${assignment.session_id}/messages?limit=100`);
  const live = chats.get(assignment.agent_id) ?? [];
  const known = new Set(live.flatMap((one) => [one.id, one.clientId]));
  const past = page.items.reverse()
    .filter((one) => !known.has(one.id) && !(one.client_message_id && known.has(one.client_message_id) && one.role === 'user'))
    .map((one) => ({
      id: one.id, clientId: one.role === 'user' ? one.client_message_id : undefined, role: one.role, content: one.content,
      status: one.status === 'failed' ? 'failed' : 'sent', fault: one.fault,
    }));
  const all = [...past, ...live];
  all.whole = true;
  chats.set(assignment.agent_id, all);
  show();
}

function add(agent, message) {
  if (!chats.has(agent)) chats.set(agent, []);
  chats.get(agent).push(message);
}

function say(content) {
  const message = { clientId: crypto.randomUUID(), role: 'user', content, status: 'sending' };
  add(open, message);
  if (!localStorage.getItem(LAST)) localStorage.setItem(LAST, message.clientId);
  line.say(message.clientId, open, content);
  show();
}

/** Under another id: the first one was refused. */
function sayAgain(message) {
  chats.get(open).splice(chats.get(open).indexOf(message), 1);
  say(message.content);
}

const listener = {
  lastKnown: () => localStorage.getItem(LAST),
  state(state) {
    lineState = state;
    show();
  },
  refused: leave,
  frame(frame) {
    const told = frame.payload;
    switch (frame.type) {
      case 'auth_ok':
        assignments = told.assignments;
        break;
      case 'chat':
        localStorage.setItem(LAST, frame.id);
        if (!(chats.get(told.agent_id) ?? []).some((one) => one.id === frame.id))
          add(told.agent_id, { id: frame.id, role: 'agent', content: told.content, status: 'sent' });
        break;
      case 'chat_ack':
        settle(frame.id, { id: told.message_id, status: 'sent' });
        break;
      case 'error':
        settle(told.ref_id, { status: 'failed', fault: told.code });
        break;
      case 'system':
        hear(told);
        break;
    }
    show();
  },
};

function settle(clientId, news) {
  for (const messages of chats.values())
    for (const message of messages) if (message.clientId && message.clientId === clientId) Object.assign(message, news);
}

async function hear(news) {
  if (news.event === 'assignment_added' || news.event === 'assignment_removed') {
    assignments = (await get('auth/me')).assignments;
    show();
    return;
  }
  for (const one of assignments)
    if (one.agent_id === news.agent_id) one.agent_online = news.event === 'agent_online';
}

function start() {
  line = new Line(listener);
  show();
}

function leave() {
  line?.close();
  forget();
  localStorage.removeItem(LAST);
  assignments = [];
  chats = new Map();
  open = undefined;
  show();
}

at('login-form').organization.value = new URLSearchParams(location.search).get('org') ?? '';
at('login-form').onsubmit = async (event) => {
  event.preventDefault();
  const form = event.target;
  at('trouble').textContent = '';
  try {
    await enter(event.submitter.value, form.organization.value.trim(), form.username.value, form.password.value);
    form.password.value = '';
    start();
  } catch (failure) {
    at('trouble').textContent = failure instanceof Refused ? failure.message : word('unreachable');
  }
};
at('say').onsubmit = (event) => {
  event.preventDefault();
  const content = event.target.content.value.trim();
  if (content) say(content);
  event.target.reset();
};
at('say').content.onkeydown = (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  at('say').requestSubmit();
};
at('back').onclick = () => {
  open = undefined;
  show();
};
at('language').onclick = () => {
  switchLanguage();
  show();
};
at('leave').onclick = leave;

if (current()) start();
else show();
