import './theme/mantine.css';
import './theme/tokens.css';
import './theme/mantine-variables.css';
import './theme/base.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './query-client.ts';
import { createDashboardRouter } from './router.tsx';
import { theme } from './theme/theme.ts';

const root = document.querySelector('#root');
if (!root) throw new Error('index.html has no #root.');

const client = createQueryClient();
const router = createDashboardRouter(client);

createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
