/** Google's error envelope, with the texts and details the Gemini API sends. */
export class GoogleError extends Error {
  override readonly name = 'GoogleError';
  /** HTTP status and `error.code`. */
  readonly code: number;
  readonly status: string;
  readonly details: object[];

  constructor(code: number, status: string, message: string, details: object[] = []) {
    super(message);
    this.code = code;
    this.status = status;
    this.details = details;
  }

  toJSON() {
    const { code, message, status, details } = this;
    return { error: { code, message, status, ...(details.length > 0 && { details }) } };
  }
}

export function invalidArgument(message: string, details: object[] = []): GoogleError {
  return new GoogleError(400, 'INVALID_ARGUMENT', message, details);
}

/** A field of the request that the JSON reader refuses; `field` is its path in snake_case. */
export function badField(description: string, field?: string): GoogleError {
  const fieldViolations = [{ ...(field && { field }), description }];
  return invalidArgument(description, [
    { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations },
  ]);
}

export function noApiKey(): GoogleError {
  return new GoogleError(
    403,
    'PERMISSION_DENIED',
    "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
  );
}

export function wrongApiKey(): GoogleError {
  const message = 'API key not valid. Please pass a valid API key.';
  return invalidArgument(message, [
    {
      '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
      reason: 'API_KEY_INVALID',
      domain: 'googleapis.com',
      metadata: { service: 'generativelanguage.googleapis.com' },
    },
    { '@type': 'type.googleapis.com/google.rpc.LocalizedMessage', locale: 'en-US', message },
  ]);
}

export function unknownModel(model: string, version: string, method: string): GoogleError {
  return new GoogleError(
    404,
    'NOT_FOUND',
    `models/${model} is not found for API version ${version}, or is not supported for ${method}. Call ListModels to see the list of available models and their supported methods.`,
  );
}

/** 429. With `retryDelaySeconds` a RetryInfo comes along; `perDay` names the daily quota, which no wait of seconds cures. */
export function quotaExceeded(
  model: string,
  { retryDelaySeconds, perDay = false }: { retryDelaySeconds?: number; perDay?: boolean } = {},
): GoogleError {
  const quotaMetric = 'generativelanguage.googleapis.com/generate_content_free_tier_requests';
  const quotaValue = perDay ? '250' : '10';
  const details: object[] = [
    {
      '@type': 'type.googleapis.com/google.rpc.QuotaFailure',
      violations: [
        {
          quotaMetric,
          quotaId: `GenerateRequestsPer${perDay ? 'Day' : 'Minute'}PerProjectPerModel-FreeTier`,
          quotaDimensions: { location: 'global', model },
          quotaValue,
        },
      ],
    },
    {
      '@type': 'type.googleapis.com/google.rpc.Help',
      links: [
        {
          description: 'Learn more about Gemini API quotas',
          url: 'https://ai.google.dev/gemini-api/docs/rate-limits',
        },
      ],
    },
  ];
  let message = `You exceeded your current quota, please check your plan and billing details. For more information on this error, head to: https://ai.google.dev/gemini-api/docs/rate-limits.\n* Quota exceeded for metric: ${quotaMetric}, limit: ${quotaValue}, model: ${model}`;
  if (retryDelaySeconds !== undefined) {
    message += `\nPlease retry in ${retryDelaySeconds}s.`;
    details.push({
      '@type': 'type.googleapis.com/google.rpc.RetryInfo',
      retryDelay: `${retryDelaySeconds}s`,
    });
  }
  return new GoogleError(429, 'RESOURCE_EXHAUSTED', message, details);
}

const statuses: Record<number, [status: string, message: string]> = {
  400: ['INVALID_ARGUMENT', 'Request contains an invalid argument.'],
  403: ['PERMISSION_DENIED', 'Your project has been denied access. Please contact support.'],
  404: ['NOT_FOUND', 'Requested entity was not found.'],
  500: [
    'INTERNAL',
    'An internal error has occurred. Please retry or report in https://developers.generativeai.google/guide/troubleshooting',
  ],
  503: ['UNAVAILABLE', 'The model is overloaded. Please try again later.'],
  504: ['DEADLINE_EXCEEDED', 'Deadline expired before operation could complete.'],
};

/** The plain error of a status, as the service words it. */
export function plainError(code: number, message?: string): GoogleError {
  const [status, words] = statuses[code] ?? ['UNKNOWN', 'Unknown error.'];
  return new GoogleError(code, status, message ?? words);
}
