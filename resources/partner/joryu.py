# Copyright 2026 The Joryu authors
# SPDX-License-Identifier: Apache-2.0
"""Loads a Joryu pack. Needs Python 3.8 or later and numpy, and nothing else.

    import joryu
    pack = joryu.load("parts.joryu")
    pack.images   # float32 [n, channels, height, width], normalized for training
    pack.labels   # int64 [n], index into pack.classes

On the command line, `python joryu.py parts.joryu` checks a pack and says what is in it.
"""

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
    spectra_step, transforms_step = tensors.get("quantizer_steps", np.ones(2, np.float32))
    planes = tensors["spectra_by_frequency"].astype(np.float32) * spectra_step
    channel_maps, height_maps, width_maps = (
        tensors[name].astype(np.float32) * transforms_step for name in ("channel_maps", "height_maps", "width_maps")
    )
    spectra = np.empty_like(planes)
    spectra[frequency_order(ranks)] = planes
    spectra = spectra.reshape(ranks + planes.shape[1:])
    images = np.einsum(
        "abdci,jax,jby,jdz->cijxyz", spectra, channel_maps, height_maps, width_maps, optimize=True
    )
    return np.ascontiguousarray(images.reshape(-1, image["channels"], image["height"], image["width"]))


def frequency_order(ranks: Tuple[int, ...]) -> np.ndarray:
    """Positions of a spectrum in the order in which the file holds them: by the sum of their indices."""
    return np.argsort(np.indices(ranks).sum(axis=0).ravel(), kind="stable")


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
