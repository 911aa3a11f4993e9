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
import math
import struct
import sys
import zipfile
from dataclasses import dataclass
from typing import Any, Dict, List, Tuple

import numpy as np

SCHEMA_VERSIONS = (1, 2)
MOST_FILE_BYTES = 2**28
MOST_UNPACKED_BYTES = 2**29
MOST_BOOKKEEPING_BYTES = 2**21
MOST_HEADER_BYTES = 2**16
MOST_VALUES = 2**29
MOST_CODES = 2**24
MOST_PLACES = 2**22
MANIFEST = "manifest.json"
DATA = "data/distilled.safetensors"
SUMS = "SHA256SUMS"
COMMENT_BYTES = len("sha256:") + 64
LONGEST_UNARY = 20
REST_BITS = 7
NEIGHBORHOODS = [1, 2, 3, 5, 8, 13, 21, 34, 55, 89]
DTYPES = {"F32": "<f4", "F16": "<f2", "I8": "|i1", "U8": "|u1"}
STORED = {"f32": "<f4", "f16": "<f2", "i8": "|i1"}
MODES = ("channel", "height", "width")


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

    def prepare(self, picture: np.ndarray) -> np.ndarray:
        """One of your own pictures as the pack's were prepared: uint8 or uint16, [height, width] of gray or
        [height, width, 3] of sRGB, turned upright and without transparency -> uint8 [channels, height, width], which
        `normalize` takes. Within about a gray level of the program's own.
        """
        return prepare(picture, self.manifest)

    def pixels(self) -> np.ndarray:
        """The images for the eye: uint8 [n, channels, height, width], 0 to 255."""
        values = self.images * self.deviation[:, None, None] + self.mean[:, None, None]
        return np.clip(np.rint(values * 255), 0, 255).astype(np.uint8)


def load(path: str) -> Pack:
    """Reads, checks and decodes a pack. Raises PackError when it cannot be trusted to be what was handed over."""
    with open(path, "rb") as file:
        if file.seek(0, io.SEEK_END) > MOST_FILE_BYTES:
            raise PackError("the file is too large for a pack")
        file.seek(0)
        content = file.read()
    try:
        return parse(content)
    except PackError:
        raise
    except Exception as error:  # Whatever it is that a forged pack provokes: it may hold anything.
        reason = f"{type(error).__name__}: {str(error)[:200]!r}"
        raise PackError(f"the pack is not built as a pack must be ({reason})") from error


def parse(content: bytes) -> Pack:
    """The pack that the bytes of a file make up. Raises as `load`, or something else where they were forged."""
    files = verified_files(content)
    manifest = json.loads(files[MANIFEST].decode("utf-8"))
    if manifest["format"] != "joryu-pack":
        raise PackError("this is not a Joryu pack")
    check_version(manifest["schemaVersion"])
    check_sizes(manifest)
    tensors = read_tensors(files[DATA])
    check_tensors(manifest, tensors)
    normalization = manifest["normalization"]
    with np.errstate(all="ignore"):  # Numbers that overflow are refused below.
        pack = Pack(
            images=decode(manifest, tensors),
            labels=np.repeat(tensors["labels"].astype(np.int64), manifest["plan"]["transforms"]),
            classes=[entry["name"] for entry in manifest["classes"]],
            recipe=manifest["recipe"],
            step_size=float(tensors["step_size"][0]),
            mean=np.asarray(normalization["mean"], np.float32),
            deviation=np.asarray(normalization["deviation"], np.float32),
            manifest=manifest,
        )
    check_numbers(pack)
    return pack


def check_version(version: int) -> None:
    """Refuses packs of a version that this loader does not read."""
    if version > max(SCHEMA_VERSIONS):
        raise PackError("a newer Joryu made this pack: ask whoever handed it over for the newer loader")
    if version not in SCHEMA_VERSIONS:
        raise PackError(f"the pack says that it is of version {version!r}, which never was")


def prepare(picture: np.ndarray, manifest: Dict[str, Any]) -> np.ndarray:
    """A picture as the manifest asks for. Packs of version 1 stretch, and do not say what becomes of 16 bits."""
    image = manifest["image"]
    rules = manifest.get("preprocessing", {"fit": "stretch"})
    values = picture[:, :, None] if picture.ndim == 2 else picture
    values = place(values, image["height"], image["width"], rules["fit"])
    if picture.dtype == np.uint16:
        values = to_bytes(values, rules["depth"])
    values = values.astype(np.uint32)
    if image["channels"] == 1 and values.shape[2] == 3:
        values = (values @ np.array([[19595], [38470], [7471]], np.uint32) + 32768) >> 16
    if image["channels"] == 3 and values.shape[2] == 1:
        values = np.repeat(values, 3, axis=2)
    return np.ascontiguousarray(values.astype(np.uint8).transpose(2, 0, 1))


def place(values: np.ndarray, height: int, width: int, fit: str) -> np.ndarray:
    """A picture in the square: stretched, fitted on black, or the square in its middle."""
    rows, columns = values.shape[:2]
    if fit == "crop":
        side = min(rows, columns)
        top, left = (rows - side) // 2, (columns - side) // 2
        return scale(scale(values[top : top + side, left : left + side], height, 0), width, 1)
    if fit != "fit":
        return scale(scale(values, height, 0), width, 1)
    factor = height / max(rows, columns)
    inner = [max(1, math.floor(side * factor + 0.5)) for side in (rows, columns)]
    top, left = (height - inner[0]) // 2, (width - inner[1]) // 2
    square = np.zeros((height, width, values.shape[2]), values.dtype)
    square[top : top + inner[0], left : left + inner[1]] = scale(scale(values, inner[0], 0), inner[1], 1)
    return square


def scale(values: np.ndarray, size: int, axis: int) -> np.ndarray:
    """Along one axis, by a triangle as wide as the shrinking asks; much larger pictures by means of few first."""
    before = values.shape[axis]
    if before == size:
        return values
    shrink = before / size
    means = max(1, int(shrink / 2))
    if means > 1:
        count = -(-before // means)
        places = np.minimum(np.arange(count * means), before - 1)
        shape = (*values.shape[:axis], count, means, *values.shape[axis + 1 :])
        sums = np.take(values, places, axis).reshape(shape).sum(axis + 1, dtype=np.uint64)
        values = ((2 * sums + means) // (2 * means)).astype(values.dtype)
        shrink /= means
    # libvips takes the corners of pixels where it enlarges.
    centers = (np.arange(size) + (0.5 if shrink > 1 else 0)) * shrink - 0.5
    reach = max(1.0, shrink)
    taps = np.floor(centers)[:, None] + np.arange(-math.ceil(reach), math.ceil(reach) + 2)
    weights = np.maximum(0, 1 - np.abs(taps - centers[:, None]) / reach)
    weights /= weights.sum(1, keepdims=True)
    near = np.clip(taps, 0, values.shape[axis] - 1).astype(np.int64)
    lines = np.moveaxis(values, axis, 0).astype(np.float64)
    scaled = sum(weights[:, at, None, None] * lines[near[:, at]] for at in range(taps.shape[1]))
    return np.moveaxis(np.floor(scaled + 0.5), 0, axis).astype(values.dtype)


def to_bytes(values: np.ndarray, depth: Dict[str, Any]) -> np.ndarray:
    """16 bits a value as 8, by the mapping of the set that the pack was made from."""
    if depth["kind"] == "high-byte":
        return values >> 8
    low, high = (depth["low"], depth["high"]) if depth["kind"] == "used-range" else (0, 65535)
    share = np.clip((values.astype(np.float64) - low) / (high - low), 0, 1)
    return np.floor(share * 255 + 0.5)


def verified_files(content: bytes) -> Dict[str, bytes]:
    """The files in a pack, after its digest and all checksums have been found to match."""
    comment = content[-COMMENT_BYTES:]
    if comment != b"sha256:" + hashlib.sha256(content[:-COMMENT_BYTES]).hexdigest().encode():
        raise PackError("the file does not match its digest: it is damaged, was changed, or is not a pack")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        entries = archive.infolist()
        bookkeeping = [entry.file_size for entry in entries if entry.filename in (MANIFEST, SUMS)]
        if sum(entry.file_size for entry in entries) > MOST_UNPACKED_BYTES or max(bookkeeping) > MOST_BOOKKEEPING_BYTES:
            raise PackError("the pack would unpack to more than it may")
        files = {entry.filename: unpack(archive, entry) for entry in entries}
    lines = files.get(SUMS, b"").decode("ascii").splitlines()
    listed = {line[66:]: line[:64] for line in lines}
    found = {name: hashlib.sha256(data).hexdigest() for name, data in files.items() if name != SUMS}
    if listed != found:
        raise PackError("the files in the pack do not match " + SUMS)
    return files


def unpack(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """The bytes of an entry, and never more of them than it declares: `ZipFile.read` unpacks first and cuts then."""
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise PackError(f"{entry.filename!r} is compressed by a method that is not allowed")
    with archive.open(entry) as file:
        return file.read(entry.file_size)


def read_tensors(content: bytes) -> Dict[str, np.ndarray]:
    """The tensors of a safetensors file by name."""
    (length,) = struct.unpack("<Q", content[:8])
    if length > MOST_HEADER_BYTES:
        raise PackError("the header of the tensors is too long")
    header = json.loads(content[8 : 8 + length].decode("utf-8"))
    data = memoryview(content)[8 + length :]  # Not copied: any number of tensors may lie in the same bytes.
    tensors = {}
    for name, form in header.items():
        begin, end = form["data_offsets"]
        tensors[name] = np.frombuffer(data[begin:end], DTYPES[form["dtype"]]).reshape(form["shape"])
    return tensors


def sizes(manifest: Dict[str, Any]) -> Tuple[int, int, int, List[int], List[int]]:
    """Classes, spectra of a class, transforms, ranks, and channels, height and width of a picture."""
    plan, image = manifest["plan"], manifest["image"]
    ranks = [plan["ranks"][mode] for mode in MODES]
    sides = [image["channels"], image["height"], image["width"]]
    return len(manifest["classes"]), plan["spectraPerClass"], plan["transforms"], ranks, sides


def check_sizes(manifest: Dict[str, Any]) -> None:
    """Refuses what no memory holds before anything is laid out: a few kilobytes can ask for any size."""
    classes, per_class, transforms, ranks, sides = sizes(manifest)
    if any(type(size) is not int or size < 1 for size in (classes, per_class, transforms, *ranks, *sides)):
        raise PackError("a size in the manifest is no positive whole number")
    if any(rank > side for rank, side in zip(ranks, sides)):
        raise PackError("the spectra are larger than the pictures")
    if classes * per_class * transforms * math.prod(sides) > MOST_VALUES:
        raise PackError("the pack would decode to more numbers than it may")
    codes, places = classes * per_class * math.prod(ranks), (classes + 1) * math.prod(ranks)
    if manifest["storage"] == "i8" and (codes > MOST_CODES or places > MOST_PLACES):
        raise PackError("the pack holds more coded numbers than it may")


def check_tensors(manifest: Dict[str, Any], tensors: Dict[str, np.ndarray]) -> None:
    """Refuses tensors of other names, kinds or shapes than the manifest asks for, and other labels."""
    classes, per_class, transforms, ranks, sides = sizes(manifest)
    stored = STORED[manifest["storage"]]
    forms = {f"{mode}_maps": (stored, (transforms, rank, side)) for mode, rank, side in zip(MODES, ranks, sides)}
    forms.update(step_size=("<f4", (1,)), labels=("|u1", (classes * per_class,)))
    if manifest["storage"] == "i8":
        forms.update(quantizer_steps=("<f4", (2,)), coded_spectra=("|u1", (tensors["coded_spectra"].size,)))
    else:
        forms.update(spectra=(stored, (classes, per_class, *ranks)))
    if forms != {name: (tensor.dtype.str, tensor.shape) for name, tensor in tensors.items()}:
        raise PackError("the tensors are not those that the manifest asks for")
    if not np.array_equal(tensors["labels"], np.repeat(np.arange(classes), per_class)):
        raise PackError("the labels are not in the order of the classes")


def check_numbers(pack: Pack) -> None:
    """Refuses numbers that cannot be meant; one of them would ruin a whole training."""
    if not pack.mean.shape == pack.deviation.shape == pack.images.shape[1:2]:
        raise PackError("normalization has another number of channels than the pictures")
    if not all(np.isfinite(numbers).all() for numbers in (pack.images, pack.mean, pack.deviation, pack.step_size)):
        raise PackError("the pack holds a number that is not finite")
    if not (pack.step_size > 0 and (pack.deviation > 0).all()):
        raise PackError("a step size or a deviation is not positive")


def decode(manifest: Dict[str, Any], tensors: Dict[str, np.ndarray]) -> np.ndarray:
    """Every spectrum through every transform: [classes * spectra * transforms, channels, height, width].

    x[c,i,j] = sum over a, b, d of T[c,i,a,b,d] KC[j,a] KH[j,b] KW[j,d]
    """
    classes, per_class, _, ranks, sides = sizes(manifest)
    spectra_step, transforms_step = tensors.get("quantizer_steps", np.ones(2, np.float32))
    coded = tensors.get("coded_spectra")
    spectra = tensors["spectra"] if coded is None else decode_spectra(coded.tobytes(), (classes, per_class, *ranks))
    spectra = spectra.astype(np.float32) * spectra_step
    channel_maps, height_maps, width_maps = (
        tensors[name].astype(np.float32) * transforms_step for name in ("channel_maps", "height_maps", "width_maps")
    )
    images = np.einsum(
        "ciabd,jax,jby,jdz->cijxyz", spectra, channel_maps, height_maps, width_maps, optimize=True
    )
    return np.ascontiguousarray(images.reshape(-1, *sides))


def decode_spectra(content: bytes, shape: Tuple[int, ...]) -> np.ndarray:
    """Codes [classes, spectra, channel, height, width] from their bits: zero or not, sign, magnitude in unary."""
    _, per_class, _, height, width = shape
    places = math.prod(shape[2:])
    size = math.prod(shape)
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
        print(f"{index:3d}  {np.count_nonzero(pack.labels == index):6d}  {name!r}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
