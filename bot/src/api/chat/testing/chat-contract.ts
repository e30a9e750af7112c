import { describe } from 'vitest';
import { chatClient, type Transport } from './chat-client.ts';
import { everyAnswer } from './contract/answers.ts';
import { bodies } from './contract/bodies.ts';
import { createSession } from './contract/create-session.ts';
import { details } from './contract/details.ts';
import { forms } from './contract/forms.ts';
import { getSession } from './contract/get-session.ts';
import { message } from './contract/message.ts';
import { messageRefusals } from './contract/message-refusals.ts';
import { methods } from './contract/methods.ts';
import { rightsRefusals } from './contract/rights-refusals.ts';

/**
 * The whole contract of the chat API as tests, against whatever answers: an app, or a server at some address, e.g.
 * `chatContract((request) => fetch(new Request(request.url.replace('http://localhost', base), request)))`.
 * The model behind it must answer, and CHAT_RATE_LIMIT be off.
 */
export function chatContract(transport: Transport): void {
  const chat = chatClient(transport);
  describe('POST create_session', () => {
    createSession(chat);
  });
  describe('POST message', () => {
    message(chat);
  });
  describe('POST message, refused', () => {
    messageRefusals(chat);
  });
  describe('GET get_session', () => {
    getSession(chat);
  });
  describe('user_details', () => {
    details(chat);
  });
  describe('forms', () => {
    forms(chat);
  });
  describe('bodies', () => {
    bodies(chat);
  });
  describe('my_data, export and forget, refused', () => {
    rightsRefusals(chat);
  });
  describe('methods and routes', () => {
    methods(chat);
  });
  describe('every answer', () => {
    everyAnswer(chat);
  });
}
