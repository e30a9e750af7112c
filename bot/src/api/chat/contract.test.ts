import { appForTests } from './testing/app-for-tests.ts';
import { chatContract } from './testing/chat-contract.ts';

const app = appForTests();
chatContract(async (request) => app.request(request));
