/** What the page says, in the language of the reader. */
const WORDS = {
  en: {
    language: '中文', organization: 'Organization', username: 'Username', password: 'Password',
    login: 'Log in', register: 'Register', leave: 'Log out', send: 'Send',
    nobody: 'No agent is assigned to you yet. Ask an admin.',
    connecting: 'connecting …', offline: 'offline', online: '',
    sending: 'sending …', sent: 'sent', waiting: 'waits for the connection', retry: 'Send again',
    AGENT_UNAVAILABLE: 'The agent is not available.',
    GATEWAY_OFFLINE: 'The agent cannot be reached at the moment.',
    ASSIGNMENT_NOT_FOUND: 'You are not assigned to this agent any more.',
    RATE_LIMITED: 'Too fast. Wait a moment.',
    unreachable: 'The server cannot be reached. Try again.',
  },
  zh: {
    language: 'English', organization: '组织', username: '用户名', password: '密码',
    login: '登录', register: '注册', leave: '退出', send: '发送',
    nobody: '还没有为您分配助手，请联系管理员。',
    connecting: '连接中…', offline: '未连接', online: '',
    sending: '发送中…', sent: '已送达', waiting: '等待连接', retry: '重新发送',
    AGENT_UNAVAILABLE: '助手暂时不可用。',
    GATEWAY_OFFLINE: '暂时无法联系到助手。',
    ASSIGNMENT_NOT_FOUND: '您已不再分配给该助手。',
    RATE_LIMITED: '发送太快，请稍候。',
    unreachable: '无法连接服务器，请重试。',
  },
};

let language = localStorage.getItem('h5.language') ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');

export const word = (name) => WORDS[language][name];

/** Puts the words of the language wherever the page names them. */
export function translate() {
  document.documentElement.lang = language;
  for (const each of document.querySelectorAll('[data-word]')) each.textContent = word(each.dataset.word);
}

export function switchLanguage() {
  language = language === 'zh' ? 'en' : 'zh';
  localStorage.setItem('h5.language', language);
}
