import type { NextConfig } from 'next';

const config: NextConfig = {
  trailingSlash: true,
  poweredByHeader: false,
  // Titles and descriptions stand in the head for everybody: public pages have no script that could put them there later.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['@aws-sdk/client-s3', 'nodemailer', 'pg', 'pino', 'rate-limiter-flexible', 'sharp'],
  // `npm test` checks types over the whole repository.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  // The front door lets large forms through only where a picture is sent; Next's own limit stands a little above it.
  experimental: { serverActions: { bodySizeLimit: '13mb' } },
  logging: { incomingRequests: false },
  devIndicators: false,
};

export default config;
