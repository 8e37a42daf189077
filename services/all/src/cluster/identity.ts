/** Who issues the tokens of a cluster that is a demonstration, and for whom: never those of an installation. */
export const ISSUER = 'https://local.fengqiao.example';
export const AUDIENCE = 'fengqiao';
/** The token by which the services are connected systems to each other. */
export const SERVICE_TOKEN_LIFE = '365d';
