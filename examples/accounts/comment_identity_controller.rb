# Signs a token for the account of a reader, with Rails. Install: bundle add jwt

class CommentIdentityController < ApplicationController
  KEY = File.read("/etc/colloquy/sso.key").strip

  def show
    response.headers["Cache-Control"] = "no-store"
    # The account of the session of your site.
    return head :no_content unless current_user

    now = Time.now.to_i
    claims = {
      sub: current_user.id.to_s,
      name: current_user.name,
      aud: "https://comments.example.org/",
      iat: now,
      exp: now + 600
    }
    render plain: JWT.encode(claims, KEY, "HS256")
  end
end
