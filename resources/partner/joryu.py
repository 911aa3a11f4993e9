# Copyright 2026 The Joryu authors
# SPDX-License-Identifier: Apache-2.0
"""Loads a Joryu pack. Needs Python 3.8 or later and numpy, and nothing else.

    import joryu
    pack = joryu.load("parts.joryu")
    pack.images   # float32 [n, channels, height, width], normalized for training
    pack.labels   # int64 [n], index into pack.classes

On the command line, `python joryu.py parts.joryu` checks a pack and says what is in it.
"""

import bisect
import hashlib
import io
import json
import struct
import sys
import zipfile
from dataclasses import dataclass
from typing import Any, Dict, List, Tuple

import numpy as np

SCHEMA_VERSION = 1
MOST_UNPACKED_BYTES = 2**29
DATA = "data/distilled.safetensors"
SUMS = "SHA256SUMS"
COMMENT_BYTES = len("sha256:") + 64
LONGEST_UNARY = 20
REST_BITS = 7
NEIGHBORHOODS = [1, 2, 3, 5, 8, 13, 21, 34, 55, 89]
DTYPES = {"F32": "<f4", "F16": "<f2", "I8": "i1", "U8": "u1"}


class PackError(Exception):
    """The file is not a pack, is damaged, or was changed after it was made."""


@dataclass(frozen=True)
class Pack:
    """A checked and decoded pack."""

    images: np.ndarray
    """float32 [n, channels, height, width], mean 0 and deviation 1 over the pictures it was made from"""
    labels: np.ndarray
    """int64 [n], index into classes"""
    classes: List[str]
    recipe: Dict[str, Any]
    """how to train on it: optimizer, learning rate, batch, steps, augmentation, network"""
    step_size: float
    """the learned step size of plain SGD, without momentum"""
    mean: np.ndarray
    """float32 [channels], of pixel values from 0 to 1"""
    deviation: np.ndarray
    """float32 [channels]"""
    manifest: Dict[str, Any]

    def normalize(self, pixels: np.ndarray) -> np.ndarray:
        """Your own pictures as the pack's: 0..255 [n, channels, height, width] -> float32 of the same shape."""
        values = np.asarray(pixels, np.float32) / np.float32(255)
        return (values - self.mean[:, None, None]) / self.deviation[:, None, None]

    def pixels(self) -> np.ndarray:
        """The images for the eye: uint8 [n, channels, height, width], 0 to 255."""
        values = self.images * self.deviation[:, None, None] + self.mean[:, None, None]
        return np.clip(np.rint(values * 255), 0, 255).astype(np.uint8)


def load(path: str) -> Pack:
    """Reads, checks and decodes a pack. Raises PackError when it cannot be trusted to be what was handed over."""
    with open(path, "rb") as file:
        files = verified_files(file.read())
    manifest = json.loads(files["manifest.json"].decode("utf-8"))
    if manifest.get("format") != "joryu-pack":
        raise PackError("this is not a Joryu pack")
    if manifest["schemaVersion"] > SCHEMA_VERSION:
        raise PackError("a newer Joryu made this pack: take the loader from inside it (loader/joryu.py)")
    tensors = read_tensors(files[DATA])
    normalization = manifest["normalization"]
    return Pack(
        images=decode(manifest, tensors),
        labels=np.repeat(tensors["labels"].astype(np.int64), manifest["plan"]["transforms"]),
        classes=[entry["name"] for entry in manifest["classes"]],
        recipe=manifest["recipe"],
        step_size=float(tensors["step_size"][0]),
        mean=np.asarray(normalization["mean"], np.float32),
        deviation=np.asarray(normalization["deviation"], np.float32),
        manifest=manifest,
    )


def verified_files(content: bytes) -> Dict[str, bytes]:
    """The files in a pack, after its digest and all checksums have been found to match."""
    comment = content[-COMMENT_BYTES:]
    if comment != b"sha256:" + hashlib.sha256(content[:-COMMENT_BYTES]).hexdigest().encode():
        raise PackError("the file does not match its digest: it is damaged, was changed, or is not a pack")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MOST_UNPACKED_BYTES:
                raise PackError("the pack would unpack to more than it may")
            files = {name: archive.read(name) for name in archive.namelist()}
    except zipfile.BadZipFile as error:
        raise PackError(str(error)) from error
    lines = files.get(SUMS, b"").decode("ascii").splitlines()
    listed = {line[66:]: line[:64] for line in lines}
    found = {name: hashlib.sha256(data).hexdigest() for name, data in files.items() if name != SUMS}
    if listed != found:
        raise PackError("the files in the pack do not match " + SUMS)
    return files


def read_tensors(content: bytes) -> Dict[str, np.ndarray]:
    """The tensors of a safetensors file by name."""
    (length,) = struct.unpack("<Q", content[:8])
    header = json.loads(content[8 : 8 + length].decode("utf-8"))
    data = content[8 + length :]
    tensors = {}
    for name, form in header.items():
        begin, end = form["data_offsets"]
        tensors[name] = np.frombuffer(data[begin:end], DTYPES[form["dtype"]]).reshape(form["shape"])
    return tensors


def decode(manifest: Dict[str, Any], tensors: Dict[str, np.ndarray]) -> np.ndarray:
    """Every spectrum through every transform: [classes * spectra * transforms, channels, height, width].

    x[c,i,j] = sum over a, b, d of T[c,i,a,b,d] KC[j,a] KH[j,b] KW[j,d]
    """
    plan, image = manifest["plan"], manifest["image"]
    ranks = tuple(plan["ranks"][mode] for mode in ("channel", "height", "width"))
    shape = (len(manifest["classes"]), plan["spectraPerClass"]) + ranks
    spectra_step, transforms_step = tensors.get("quantizer_steps", np.ones(2, np.float32))
    coded = tensors.get("coded_spectra")
    spectra = tensors["spectra"] if coded is None else decode_spectra(coded.tobytes(), shape)
    spectra = spectra.astype(np.float32) * spectra_step
    channel_maps, height_maps, width_maps = (
        tensors[name].astype(np.float32) * transforms_step for name in ("channel_maps", "height_maps", "width_maps")
    )
    images = np.einsum(
        "ciabd,jax,jby,jdz->cijxyz", spectra, channel_maps, height_maps, width_maps, optimize=True
    )
    return np.ascontiguousarray(images.reshape(-1, image["channels"], image["height"], image["width"]))


def decode_spectra(content: bytes, shape: Tuple[int, ...]) -> np.ndarray:
    """Codes [classes, spectra, channel, height, width] from their bits: zero or not, sign, magnitude in unary."""
    _, per_class, _, height, width = shape
    places = int(np.prod(shape[2:]))
    size = int(np.prod(shape))
    class_size = places * per_class
    bits = BitDecoder(content)
    magnitudes = [0] * size
    codes = np.zeros(size, np.int8)
    for at in range(size):
        place = at % places
        neighbors = neighborhood(magnitudes, at, width, height)
        contexts = (neighbors, ("place", place), ("class", at // class_size, place))
        if not bits.next(contexts, "zero"):
            continue
        negative = bits.next(contexts, "sign")
        magnitude = 1
        while magnitude <= LONGEST_UNARY and bits.next(contexts, magnitude):
            magnitude += 1
        if magnitude > LONGEST_UNARY:
            magnitude += sum(bits.next(contexts, ("rest", bit)) << bit for bit in range(REST_BITS))
        magnitudes[at] = magnitude
        codes[at] = -magnitude if negative else magnitude
    return codes.reshape(shape)


def neighborhood(magnitudes: List[int], at: int, width: int, height: int) -> Any:
    """How large the neighbors at the next lower row and column are, in steps; None without neighbors."""
    has_left, has_above = at % width > 0, at // width % height > 0
    if not has_left and not has_above:
        return None
    left = magnitudes[at - 1 if has_left else at - width]
    above = magnitudes[at - width if has_above else at - 1]
    return bisect.bisect_right(NEIGHBORHOODS, left + above)


class BitDecoder:
    """Adaptive binary arithmetic decoding (Witten, Neal and Cleary, 1987) in whole numbers of 32 bits."""

    def __init__(self, content: bytes) -> None:
        self.rest = iter(content)
        self.low, self.high, self.place = 0, 0xFFFFFFFF, 0
        self.counts: Dict[Any, List[int]] = {}
        for _ in range(4):
            self.shift_in()

    def next(self, contexts: Tuple[Any, ...], slot: Any) -> int:
        """The next bit, expected as it was on average where a context and slot were the same."""
        seen = [self.counts.setdefault((context, slot), [0, 0]) for context in contexts]
        expected = sum(65536 * (2 * ones + 1) // (2 * (zeros + ones + 1)) for zeros, ones in seen) // len(seen)
        share = min(65536 - 64, max(64, expected))
        middle = self.low + (self.high - self.low) // 65536 * share
        bit = int(self.place <= middle)
        if bit:
            self.high = middle
        else:
            self.low = middle + 1
        for count in seen:
            count[bit] += 1
            if sum(count) >= 1024:
                count[:] = count[0] >> 1, count[1] >> 1
        while self.low >> 24 == self.high >> 24:
            self.low = self.low << 8 & 0xFFFFFFFF
            self.high = self.high << 8 & 0xFFFFFFFF | 0xFF
            self.shift_in()
        return bit

    def shift_in(self) -> None:
        self.place = self.place << 8 & 0xFFFFFFFF | next(self.rest, 0)


def main() -> int:
    if len(sys.argv) != 2:
        print("usage: python joryu.py PACK", file=sys.stderr)
        return 2
    try:
        pack = load(sys.argv[1])
    except (PackError, OSError) as error:
        print(f"joryu: {error}", file=sys.stderr)
        return 1
    print(f"intact: {len(pack.images)} images of {' x '.join(map(str, pack.images.shape[1:]))}")
    for index, name in enumerate(pack.classes):
        print(f"{index:3d}  {np.count_nonzero(pack.labels == index):6d}  {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
