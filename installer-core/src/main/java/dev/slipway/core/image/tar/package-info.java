/// Archives of tar, read byte for byte: ustar, PAX, GNU long names, sparse files of GNU, sizes beyond 8 GiB.
///
/// Names are bytes, for not every name is text. Knows `failure` and, for the bytes, `image.layer`; not files, not images.
package dev.slipway.core.image.tar;
