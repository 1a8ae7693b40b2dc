/// Images that are one file: where its bytes come from, what they are told by, and that they are the right ones.
///
/// What is in such a file, the packages that install it know. Knows `failure`, `config` for the key, `image.reference`,
/// `image.source`, `image.signature`, and of registries how a file is fetched.
package dev.slipway.core.image.file;
