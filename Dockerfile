# Renovate updates version and digest together. By hand: `docker buildx imagetools inspect node:<version>-bookworm-slim`.
ARG NODE_IMAGE=node:24.21.0-bookworm-slim@sha256:0e0ff40c39bc087845bfb27465a0df4ea419520094bc35842ff83dd8cbe6f9b6

# Lock file and package manifests only, so that source changes do not invalidate the layers with the dependencies.
FROM ${NODE_IMAGE} AS manifests
WORKDIR /repository
COPY . .
RUN mkdir /manifests && cp --parents package*.json apps/*/package.json libs/*/package.json test/package.json /manifests

FROM ${NODE_IMAGE} AS packages
WORKDIR /build
COPY --from=manifests /manifests ./
# No scripts of packages run, here and below. The compiler works without, and the image has no embedded servers.
RUN --mount=type=cache,target=/root/.npm \
    npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM packages AS build
# Printed in documents. `docker build --build-arg DOCKET_COMMIT=$(git rev-parse HEAD) .`
ARG DOCKET_COMMIT
COPY . .
RUN node tools/build.mjs \
    && test -f dist/apps/api/src/main.js \
    && test -f dist/apps/worker/src/main.js \
    && test -f dist/apps/cli/src/main.js \
    && test -f apps/web/dist/index.html \
    && node tools/sbom.mjs > dist/sbom.cdx.json

# Runtime dependencies: no packages of the web app, no compiler and no embedded servers for development. The repository's
# own packages come from dist/.
FROM ${NODE_IMAGE} AS runtime-packages
WORKDIR /build
COPY --from=manifests /manifests ./
ARG PROGRAMS="--workspace=apps/api --workspace=apps/worker --workspace=apps/cli"
# @scarf/scarf, a dependency of swagger-ui-dist, only reports installations.
RUN --mount=type=cache,target=/root/.npm \
    npm ci --omit=dev --ignore-scripts ${PROGRAMS} --no-audit --no-fund \
    && rm -r node_modules/@docket node_modules/@scarf

FROM ${NODE_IMAGE} AS runtime
# glibc keeps free memory per arena. Two arenas reduce the memory of a worker with render threads.
ENV NODE_ENV=production \
    MALLOC_ARENA_MAX=2 \
    HOST=0.0.0.0 \
    PORT=3000 \
    STORAGE_DIR=/var/lib/docket
WORKDIR /app
# Root owns the program, so the process cannot change it. The process writes only to its storage and to /tmp.
RUN install -d -o node -g node -m 0750 /var/lib/docket
COPY --from=runtime-packages /build/node_modules ./node_modules
COPY --from=build /build/dist ./dist
COPY --from=build /build/apps/web/dist ./apps/web/dist
COPY package.json LICENSE ./
USER node
VOLUME /var/lib/docket
EXPOSE 3000
# Exec form, so that Node receives SIGTERM and shuts down cleanly.
ENTRYPOINT ["node", "--enable-source-maps"]
CMD ["dist/apps/api/src/main.js"]
