# Signs a token for the account of a reader, with Django. Install: pip install pyjwt

import time
from pathlib import Path

import jwt
from django.http import HttpResponse
from django.views.decorators.cache import never_cache

KEY = Path("/etc/colloquy/sso.key").read_text().strip()


@never_cache
def comment_identity(request):
    if not request.user.is_authenticated:
        return HttpResponse(status=204)
    now = int(time.time())
    claims = {
        "sub": str(request.user.pk),
        "name": request.user.get_full_name() or request.user.get_username(),
        "aud": "https://comments.example.org/",
        "iat": now,
        "exp": now + 600,
    }
    return HttpResponse(jwt.encode(claims, KEY, algorithm="HS256"), content_type="text/plain")
