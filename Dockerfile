# syntax=docker/dockerfile:1
ARG NODE_VERSION=24.21.0

# The lock and what each package of the repository depends on, so that a change of the sources reuses the layers after it.
FROM node:${NODE_VERSION}-bookworm-slim AS manifests
WORKDIR /repository
COPY . .
RUN mkdir /manifests && cp --parents package*.json apps/*/package.json libs/*/package.json test/package.json /manifests

FROM node:${NODE_VERSION}-bookworm-slim AS packages
WORKDIR /build
COPY --from=manifests /manifests ./
RUN --mount=type=cache,target=/root/.npm \
    npm ci --omit=dev --no-audit --no-fund || npm install --no-save --omit=dev --no-audit --no-fund

FROM packages AS build
COPY . .
RUN node tools/build.mjs \
    && test -f dist/apps/api/src/main.js \
    && test -f dist/apps/worker/src/main.js \
    && test -f dist/apps/cli/src/main.js \
    && test -f apps/web/dist/index.html

# What runs: no web app's packages, no compiler, and none of the servers that development embeds. The packages of the
# repository itself are those of dist/.
FROM node:${NODE_VERSION}-bookworm-slim AS runtime-packages
WORKDIR /build
COPY --from=manifests /manifests ./
ARG PROGRAMS="--workspace=apps/api --workspace=apps/worker --workspace=apps/cli"
RUN --mount=type=cache,target=/root/.npm \
    (npm ci --omit=dev ${PROGRAMS} --no-audit --no-fund \
    || npm install --no-save --omit=dev ${PROGRAMS} --no-audit --no-fund) \
    && rm -r node_modules/@docket

FROM node:${NODE_VERSION}-bookworm-slim AS runtime
# glibc keeps free memory apart for every thread; two places for all make a worker that draws smaller.
ENV NODE_ENV=production \
    MALLOC_ARENA_MAX=2 \
    HOST=0.0.0.0 \
    PORT=3000 \
    STORAGE_DIR=/var/lib/docket
WORKDIR /app
# Root owns the program, so that the process cannot change it; it writes to its storage and to /tmp alone.
RUN install -d -o node -g node -m 0750 /var/lib/docket
COPY --from=runtime-packages /build/node_modules ./node_modules
COPY --from=build /build/dist ./dist
COPY --from=build /build/apps/web/dist ./apps/web/dist
COPY package.json LICENSE ./
USER node
VOLUME /var/lib/docket
EXPOSE 3000
# Exec form: Node gets SIGTERM itself and ends in order.
ENTRYPOINT ["node", "--enable-source-maps"]
CMD ["dist/apps/api/src/main.js"]
